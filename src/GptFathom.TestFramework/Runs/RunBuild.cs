using System.Collections.Concurrent;
using System.Globalization;
using GptFathom.Models.Store;
using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>Names what a request is made from, as far as it can be known: assemblies, configuration, declared settings and the sample.</summary>
/// <param name="application">The folder of the test application.</param>
/// <param name="project">The folder of the configuration.</param>
internal sealed class RunBuild(string application, string project)
{
    private const int KeptDigits = 16;

    private readonly ConcurrentDictionary<string, string> _settings = new(StringComparer.Ordinal);
    private readonly Lazy<string> _code = new(() => CodeOf(application, project));

    /// <summary>What the first call of an attempt at a sample is stored with.</summary>
    /// <param name="benchmark">The benchmark.</param>
    /// <param name="sample">Id of the sample.</param>
    /// <param name="hash">Its <see cref="ContentHash.Of(Sample)"/>.</param>
    public CompletionOrigin OriginOf(LoadedBenchmark benchmark, string sample, string hash)
    {
        string settings = _settings.GetOrAdd(benchmark.Id, id => Fingerprint.Of(id, benchmark.Settings));
        string build = new ContentHash().Add(_code.Value).Add(settings).Add(hash).ToString();
        return new CompletionOrigin($"{benchmark.Id}/{sample}", build[..KeptDigits]);
    }

    // By length and time of writing: whoever builds or edits anew without a change only loses a note.
    private static string CodeOf(string application, string project)
    {
        ContentHash hash = new();
        foreach (FileInfo file in Files(application, "*.dll").Concat(Files(project, "fathom*.json")))
            hash.Add(file.Name).Add(file.Length.ToString(CultureInfo.InvariantCulture)).Add(file.LastWriteTimeUtc.ToString("O", CultureInfo.InvariantCulture));
        return hash.ToString();
    }

    private static IEnumerable<FileInfo> Files(string folder, string pattern)
    {
        DirectoryInfo info = new(folder);
        return info.Exists ? info.EnumerateFiles(pattern).OrderBy(file => file.Name, StringComparer.Ordinal) : [];
    }
}
