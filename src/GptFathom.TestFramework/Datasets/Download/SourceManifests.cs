using System.Reflection;

namespace GptFathom.Datasets.Download;

/// <summary>The manifests that an assembly carries as resources: the files <c>Sources/*.json</c> of its project.</summary>
internal sealed class SourceManifests(IReadOnlyList<SourceManifest> all)
{
    private const string Prefix = "fathom.sources/";

    /// <summary>Ending of the ids of benchmarks that follow another protocol on the same data.</summary>
    private const string Variant = "-paper";

    public IReadOnlyList<SourceManifest> All { get; } = all;

    /// <exception cref="FathomException">A manifest is not valid.</exception>
    public static SourceManifests Of(Assembly assembly) => new([.. NamesIn(assembly).Order(StringComparer.Ordinal).Select(name => Read(assembly, name))]);

    /// <summary>The manifest of a benchmark's data, or null.</summary>
    public SourceManifest? Find(string benchmark)
    {
        string id = benchmark.EndsWith(Variant, StringComparison.Ordinal) ? benchmark[..^Variant.Length] : benchmark;
        return All.FirstOrDefault(m => m.Benchmarks.Contains(id));
    }

    /// <summary>The manifests of some benchmarks' data, each once.</summary>
    /// <exception cref="FathomException">A benchmark has none.</exception>
    public IReadOnlyList<SourceManifest> FindAll(IEnumerable<string> benchmarks) => [.. benchmarks.Select(id => Find(id) ?? throw Unknown(id)).Distinct()];

    private static IEnumerable<string> NamesIn(Assembly assembly) =>
        assembly.IsDynamic ? [] : assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal));

    private static SourceManifest Read(Assembly assembly, string name)
    {
        using Stream json = assembly.GetManifestResourceStream(name)!;
        return ManifestReader.Read($"Sources/{name[Prefix.Length..]}", json);
    }

    private FathomException Unknown(string id)
    {
        string known = string.Join(", ", All.SelectMany(m => m.Benchmarks).Order(StringComparer.Ordinal));
        return new FathomException($"Where the data of '{id}' come from is not known; "
            + (known.Length == 0 ? "this application has no manifests (Sources/*.json)." : $"known: {known}."));
    }
}
