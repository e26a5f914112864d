using GptFathom.Datasets.Download;

namespace GptFathom.Commands;

/// <summary>Fetches datasets one after the other and says what came of each file; one that fails keeps none of the others away.</summary>
internal sealed class FetchRun(DatasetFetcher fetcher, FetchProgress progress)
{
    private int _fetched;
    private int _there;

    public int Failed { get; private set; }

    public string Summary => $"{_fetched} fetched, {_there} already there, {Failed} failed";

    public async Task FetchAsync(SourceManifest manifest, CancellationToken cancellationToken)
    {
        progress.Say($"{manifest.Title}: {manifest.Homepage}, licence {manifest.Licence}");
        foreach (SourceFile file in manifest.Files)
        {
            progress.Begin(file.Name);
            try
            {
                Note(file, await fetcher.FetchAsync(manifest.Dataset, file, cancellationToken));
            }
            catch (Exception problem) when (problem is FathomException or IOException or UnauthorizedAccessException)
            {
                Failed++;
                progress.Say($"  {file.Name}: failed: {problem.Message}");
            }
        }
    }

    private void Note(SourceFile file, FetchResult result)
    {
        if (result.WasThere) _there++;
        else _fetched++;
        string hash = result.Unpinned is null ? "" : $", not verified, SHA-256 {result.Unpinned}";
        progress.Say($"  {file.Name}: {(result.WasThere ? "already there" : "fetched")}{hash}");
    }
}
