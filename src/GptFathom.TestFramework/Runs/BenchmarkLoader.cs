using GptFathom.Datasets.Download;

namespace GptFathom.Runs;

/// <summary>Reads the data of benchmarks; where they are missing, it says how to get them.</summary>
/// <param name="files">Where data lie.</param>
/// <param name="toolCommand">How the user calls this application's commands.</param>
internal sealed class BenchmarkLoader(IDataFiles files, string toolCommand)
{
    /// <exception cref="FathomException">The data are missing or malformed.</exception>
    public async Task<LoadedBenchmark> LoadAsync(BenchmarkDefinition definition)
    {
        try
        {
            return await definition.LoadAsync(files);
        }
        catch (FathomException problem) when (problem.InnerException is FileNotFoundException && IsFetchable(definition))
        {
            throw new FathomException($"{problem.Message.TrimEnd('.')}; run `{toolCommand} fetch {definition.Id}`.", problem);
        }
    }

    private static bool IsFetchable(BenchmarkDefinition definition) => SourceManifests.Of(definition.Method.Module.Assembly).Find(definition.Id) is not null;
}
