using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using System.Xml.Linq;
using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Packages;

/// <summary>What is in the packages, and what must not be.</summary>
public sealed class PackageContentTests(UpgradeProject project)
{
    public static TheoryData<string> Packages => [.. PackageFeed.Projects];

    public static TheoryData<string> Libraries => [.. PackageFeed.Projects.Except(["GptFathom.Benchmarks", "GptFathom.Templates"])];

    [Theory]
    [InlineData("build/GptFathom.TestFramework.props")]
    [InlineData("build/GptFathom.TestFramework.targets")]
    [InlineData("buildTransitive/GptFathom.TestFramework.props")]
    [InlineData("buildTransitive/GptFathom.TestFramework.targets")]
    [InlineData("lib/net10.0/GptFathom.TestFramework.dll")]
    [InlineData("lib/net10.0/GptFathom.TestFramework.xml")]
    [InlineData("README.md")]
    public async Task The_framework_brings_its_build_files_and_its_documentation(string entry)
    {
        using ZipArchive package = await OpenAsync("GptFathom.TestFramework");

        Assert.NotNull(package.GetEntry(entry));
    }

    [Fact]
    public async Task The_tool_brings_the_starter_suite_with_its_accepted_runs_and_nothing_of_a_checkout()
    {
        using ZipArchive package = await OpenAsync("GptFathom.Benchmarks");
        string[] files = [.. package.Entries.Select(e => e.FullName.Replace("tools/net10.0/any/", "", StringComparison.Ordinal))];

        Assert.Equal(7, files.Count(f => f.StartsWith("Snapshots/starter-", StringComparison.Ordinal) && f.EndsWith(".verified.jsonl", StringComparison.Ordinal)));
        Assert.Contains("fathom.json", files);
        Assert.Contains("Starter/math.jsonl", files);
        Assert.DoesNotContain(files, f => f.EndsWith(".fathom-project", StringComparison.Ordinal) || f.Contains(".received.", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task No_package_has_a_path_of_the_machine_that_packed_it(string name)
    {
        string[] paths = [Repository.Root, Repository.PackageCache.TrimEnd(Path.DirectorySeparatorChar)];
        byte[][] forbidden = [.. paths.SelectMany(p => new[] { Encoding.UTF8.GetBytes(p), Encoding.Unicode.GetBytes(p) })];
        foreach (string file in await FilesOfAsync(name))
        {
            await using ZipArchive package = await ZipFile.OpenReadAsync(file, TestContext.Current.CancellationToken);
            foreach (ZipArchiveEntry entry in package.Entries)
            {
                byte[] content = await ContentAsync(entry);
                Assert.DoesNotContain(forbidden, path => content.AsSpan().IndexOf(path) >= 0);
                if (entry.FullName.EndsWith(".pdb", StringComparison.Ordinal)) Assert.All(SourcesOf(content), source => Assert.StartsWith("/_", source, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task A_library_has_its_symbols_in_a_package_beside_it(string name)
    {
        string symbols = Assert.Single(await FilesOfAsync(name), file => file.EndsWith(".snupkg", StringComparison.Ordinal));

        await using ZipArchive package = await ZipFile.OpenReadAsync(symbols, TestContext.Current.CancellationToken);

        Assert.NotNull(package.GetEntry($"lib/net10.0/{name}.pdb"));
    }

    [Theory]
    [InlineData("GptFathom.Anthropic", "Anthropic")]
    [InlineData("GptFathom.Formats", "Parquet.Net", "SharpCompress")]
    [InlineData(
        "GptFathom.Tokenizers", "Microsoft.ML.Tokenizers", "Microsoft.ML.Tokenizers.Data.Cl100kBase", "Microsoft.ML.Tokenizers.Data.O200kBase",
        "Microsoft.ML.Tokenizers.Data.R50kBase")]
    [InlineData("GptFathom.Suites")]
    public async Task A_satellite_depends_on_its_own_version_of_the_framework_and_on_what_it_brings(string name, params string[] brought)
    {
        using ZipArchive package = await OpenAsync(name);

        await using Stream content = await package.GetEntry($"{name}.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        XDocument description = await XDocument.LoadAsync(content, LoadOptions.None, TestContext.Current.CancellationToken);
        Dictionary<string, string> versions = description.Descendants().Where(e => e.Name.LocalName == "dependency")
            .ToDictionary(e => e.Attribute("id")!.Value, e => e.Attribute("version")!.Value);

        Assert.Equal(["GptFathom.TestFramework", .. brought], versions.Keys);
        Assert.Equal($"[{(await project.FeedAsync()).Version}]", versions["GptFathom.TestFramework"]);
    }

    // Symbols keep a path in parts, so that it is not found as a text.
    private static string[] SourcesOf(byte[] symbols)
    {
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbImage([.. symbols]);
        MetadataReader reader = provider.GetMetadataReader();
        return [.. reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name))];
    }

    private async Task<string[]> FilesOfAsync(string name)
    {
        string package = (await project.FeedAsync()).PackageOf(name);
        return [.. new[] { package, Path.ChangeExtension(package, ".snupkg") }.Where(File.Exists)];
    }

    private async Task<ZipArchive> OpenAsync(string name) =>
        await ZipFile.OpenReadAsync((await project.FeedAsync()).PackageOf(name), TestContext.Current.CancellationToken);

    private static async Task<byte[]> ContentAsync(ZipArchiveEntry entry)
    {
        await using Stream stream = await entry.OpenAsync(TestContext.Current.CancellationToken);
        using MemoryStream content = new();
        await stream.CopyToAsync(content, TestContext.Current.CancellationToken);
        return content.ToArray();
    }
}
