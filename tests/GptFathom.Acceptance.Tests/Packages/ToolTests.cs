using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Packages;

/// <summary>The .NET tool <c>fathom</c>, installed from its package.</summary>
public sealed class ToolTests(UpgradeProject project)
{
    [Fact]
    public async Task In_an_empty_directory_the_tool_runs_the_starter_suite_and_leaves_everything_there()
    {
        using Newcomer newcomer = new(await project.FeedAsync());
        string fathom = await newcomer.InstallToolAsync();
        Directory.CreateDirectory(newcomer.PathOf("empty"));
        string tools = Path.GetDirectoryName(fathom)!;
        string[] store = FilesOf(tools);

        ProcessResult green = await newcomer.RunAsync("empty", fathom, "--report-trx");
        ProcessResult red = await newcomer.RunAsync("empty", fathom, "--fathom-candidate", "demo-2");

        green.ExitsWith(0);
        Assert.Contains("Held", green.Output, StringComparison.Ordinal);
        red.ExitsWith(2);
        Assert.Matches(@"accept:  \S*fathom accept starter-math --model ""demo-2""", red.Output);
        Assert.Contains("Seesaw: Coding +50.0 improved while Math −58.3 regressed (points).", red.Output, StringComparison.Ordinal);
        Assert.Equal(store, FilesOf(tools));
        string[] left = [.. FilesOf(newcomer.PathOf("empty")).Select(file => Path.GetRelativePath(newcomer.PathOf("empty"), file))];
        Assert.Contains(Path.Combine("TestResults", "fathom-summary.md"), left);
        Assert.Contains(left, file => file.EndsWith(".trx", StringComparison.Ordinal));
        Assert.Contains(Path.Combine("Snapshots", "starter-math.demo-2.received.jsonl"), left);
        Assert.Contains(left, file => file.StartsWith(".fathom", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_tool_imports_compares_and_accepts_where_it_is_called()
    {
        using Newcomer newcomer = new(await project.FeedAsync());
        string fathom = await newcomer.InstallToolAsync();
        await File.WriteAllLinesAsync(newcomer.PathOf("old.jsonl"), Outputs(10), TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(newcomer.PathOf("new.jsonl"), Outputs(1), TestContext.Current.CancellationToken);

        ProcessResult old = await newcomer.RunAsync("", fathom, "import", "old.jsonl", "--benchmark", "gsm8k", "--model", "old");
        ProcessResult next = await newcomer.RunAsync("", fathom, "import", "new.jsonl", "--benchmark", "gsm8k", "--model", "new");
        ProcessResult compared = await newcomer.RunAsync("", fathom, "compare", "old", "new");

        old.ExitsWith(0);
        next.ExitsWith(0);
        compared.ExitsWith(2);
        Assert.Contains("Regressed", compared.Output, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(newcomer.PathOf(".fathom", "runs"), "*.jsonl"));
    }

    private static string[] FilesOf(string folder) =>
        [.. Directory.GetFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Outputs(int right) =>
        Enumerable.Range(1, 10).Select(n => $$"""{"id":"q{{n}}","output":"The answer is {{(n <= right ? n : 0)}}.","target":"{{n}}"}""");
}
