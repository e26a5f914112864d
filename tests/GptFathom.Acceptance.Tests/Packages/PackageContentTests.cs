using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Packages;

/// <summary>What is in the packages, and what must not be.</summary>
public sealed class PackageContentTests(UpgradeProject project)
{
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
    [InlineData("GptFathom.TestFramework")]
    [InlineData("GptFathom.Suites")]
    [InlineData("GptFathom.Benchmarks")]
    [InlineData("GptFathom.Templates")]
    public async Task No_package_has_a_path_of_the_machine_that_packed_it(string project)
    {
        string[] paths = [Repository.Root, Repository.PackageCache.TrimEnd(Path.DirectorySeparatorChar)];
        byte[][] forbidden = [.. paths.SelectMany(p => new[] { Encoding.UTF8.GetBytes(p), Encoding.Unicode.GetBytes(p) })];
        using ZipArchive package = await OpenAsync(project);

        foreach (ZipArchiveEntry entry in package.Entries)
        {
            byte[] content = await ContentAsync(entry);
            Assert.DoesNotContain(forbidden, path => content.AsSpan().IndexOf(path) >= 0);
            if (entry.FullName.EndsWith(".pdb", StringComparison.Ordinal)) Assert.All(SourcesOf(content), source => Assert.StartsWith("/_/", source, StringComparison.Ordinal));
        }
    }

    // Symbols keep a path in parts, so that it is not found as a text.
    private static string[] SourcesOf(byte[] symbols)
    {
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbImage([.. symbols]);
        MetadataReader reader = provider.GetMetadataReader();
        return [.. reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name))];
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
