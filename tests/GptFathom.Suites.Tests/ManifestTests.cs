using System.Reflection;
using System.Text.RegularExpressions;
using GptFathom.Datasets;
using GptFathom.Datasets.Download;
using GptFathom.Suites.Datasets;
using GptFathom.Suites.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests;

/// <summary>What <c>fetch</c> brings is what the definitions read.</summary>
public class ManifestTests
{
    private static readonly SourceManifests Manifests = SourceManifests.Of(typeof(Gsm8k).Assembly);

    public static TheoryData<string> Benchmarks => [.. Suite.Ids("standard"), .. Suite.Ids("paper"), .. Suite.Ids("extended")];

    [Theory]
    [MemberData(nameof(Benchmarks))]
    public void Fetch_brings_one_of_the_alternatives_of_a_benchmark(string id)
    {
        string[] brought = Brought(id);
        Assert.True(
            Suite.All[id].Datasets.Any(dataset => PathsOf(dataset).All(path => IsBrought(path, brought))),
            $"{id}: none of {string.Join(" | ", Suite.All[id].Datasets.Select(d => string.Join(", ", PathsOf(d))))} is in {string.Join(", ", brought)}");
    }

    [Theory]
    [MemberData(nameof(Benchmarks))]
    public void Fetch_brings_the_exemplars_of_a_benchmark(string id)
    {
        MethodInfo body = Suite.All[id].Method;
        if ((body.GetCustomAttribute<ExemplarsAttribute>() ?? body.DeclaringType!.GetCustomAttribute<ExemplarsAttribute>()) is not { } exemplars) return;
        string[] brought = Brought(id);
        Assert.All(PathsOf(exemplars), path => Assert.True(IsBrought(path, brought), path));
    }

    private static string[] Brought(string id)
    {
        SourceManifest? manifest = Manifests.Find(id);
        Assert.NotNull(manifest);
        return [.. manifest.Files.SelectMany(file => file.Path is { } path ? [path] : file.Extract.Select(rule => rule.To)).Select(path => Regex.Replace(path, @"\.(gz|bz2)$", ""))];
    }

    private static IEnumerable<string> PathsOf(DatasetAttribute dataset) => (dataset switch
    {
        FileDatasetAttribute files => files.Paths,
        RaceAttribute race => race.Paths,
        _ => [],
    }).Select(path => GroupedPath.Parse(path).Path);

    /// <summary>A star in a path stands for part of a name, and for a star in what is brought.</summary>
    private static bool IsBrought(string path, string[] brought)
    {
        Regex wanted = new($"^{Regex.Escape(path).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$");
        return brought.Any(wanted.IsMatch);
    }
}
