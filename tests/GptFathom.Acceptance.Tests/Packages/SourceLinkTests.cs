using System.IO.Compression;
using System.Text;
using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Packages;

/// <summary>What a package that was packed in a clone of a hosted repository says of its sources.</summary>
public sealed class SourceLinkTests : IDisposable
{
    private const string Address = "https://github.com/owner/repository";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_package_names_the_repository_and_its_symbols_the_sources_of_the_commit()
    {
        Assert.SkipUnless(Requirement.Endurance.IsNamed, "packing a clone takes half a minute; FATHOM_REQUIRE=endurance asks for it");
        Assert.SkipUnless(Path.Exists(Path.Combine(Repository.Root, ".git")), "these sources are no checkout");
        string clone = _folder.PathOf("clone");
        (await GitAsync(_folder.Root, "clone", "--quiet", Repository.Root, clone)).ExitsWith(0);
        (await GitAsync(clone, "remote", "set-url", "origin", $"{Address}.git")).ExitsWith(0);
        string commit = (await GitAsync(clone, "rev-parse", "HEAD")).Output.Trim();

        ProcessResult pack = await RunningProcess.RunAsync(
            clone, "dotnet", ["pack", Path.Combine("src", "GptFathom.TestFramework"), "--output", _folder.PathOf("packed"), "-p:PackageVersion=0.0.1"]);

        pack.ExitsWith(0);
        string description = await ReadAsync("GptFathom.TestFramework.0.0.1.nupkg", "GptFathom.TestFramework.nuspec");
        Assert.Contains($"<repository type=\"git\" url=\"{Address}.git\"", description, StringComparison.Ordinal);
        Assert.Contains($"commit=\"{commit}\"", description, StringComparison.Ordinal);
        string symbols = await ReadAsync("GptFathom.TestFramework.0.0.1.snupkg", "lib/net10.0/GptFathom.TestFramework.pdb");
        Assert.Contains($"\"/_/*\":\"https://raw.githubusercontent.com/owner/repository/{commit}/*\"", symbols, StringComparison.Ordinal);
    }

    private static Task<ProcessResult> GitAsync(string folder, params string[] arguments) => RunningProcess.RunAsync(folder, "git", arguments);

    private async Task<string> ReadAsync(string package, string entry)
    {
        await using ZipArchive archive = await ZipFile.OpenReadAsync(_folder.PathOf("packed", package), TestContext.Current.CancellationToken);
        await using Stream stream = await archive.GetEntry(entry)!.OpenAsync(TestContext.Current.CancellationToken);
        using StreamReader reader = new(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
