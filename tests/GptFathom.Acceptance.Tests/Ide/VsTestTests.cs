using Xunit;

namespace GptFathom.Acceptance.Ide;

/// <summary>The classic test platform: it lists in one process and hands the serialized tests to another.</summary>
public sealed class VsTestTests(VsTestProject project) : IClassFixture<VsTestProject>
{
    [Fact]
    public async Task It_lists_runs_filters_and_fails_for_the_same_reasons()
    {
        Assert.SkipWhen(VsTestProject.Missing is not null, VsTestProject.Missing ?? "");
        await using ModelServer server = new((model, prompt) => new Reply(model == "new" && Exam.Parse(prompt).Number <= 12 ? Exam.Wrong(prompt) : Exam.Right(prompt)));
        await server.StartAsync();
        Directory.CreateDirectory(PathOf("data"));
        foreach (string benchmark in new[] { "capitals", "notes" }) await File.WriteAllTextAsync(PathOf("data", $"{benchmark}.jsonl"), Exam.Lines(benchmark, 20), TestContext.Current.CancellationToken);
        Configure(server, "old");

        ProcessResult list = await project.TestAsync("--list-tests");
        int asked = server.Requests;
        ProcessResult first = await project.TestAsync();
        ProcessResult accepted = await project.RunAsync("accept", "--model", "old");
        Configure(server, "new");
        int before = server.Requests;
        ProcessResult one = await project.TestAsync("--filter", "DisplayName=capitals/003|FullyQualifiedName~A_fact");
        int afterOne = server.Requests;
        ProcessResult second = await project.TestAsync("--logger", "trx;LogFileName=run.trx");

        list.ExitsWith(0);
        foreach (string name in new[] { "capitals/020", "capitals/gate", "notes/001", "capability/Safety", "run", "Upgrade.Ordinary.A_fact_passes" })
            Assert.Contains($"    {name}\n", list.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(0, asked);
        first.ExitsWith(0);
        Assert.Contains("Passed:    43, Skipped:     5, Total:    48", first.Output, StringComparison.Ordinal);
        accepted.ExitsWith(0);
        one.ExitsWith(1);
        Assert.Contains("Failed:     1, Passed:     1, Skipped:     0, Total:     2", one.Output, StringComparison.Ordinal);
        Assert.Equal(1, afterOne - before);
        second.ExitsWith(1);
        Assert.Contains("capitals: Regressed", TrxFile.Read(PathOf("TestResults", "run.trx"))["capitals/gate"].Message, StringComparison.Ordinal);
        Assert.Equal(40, server.Requests - before);
        Assert.True(File.Exists(PathOf("Snapshots", "capitals.new.received.jsonl")));
        Assert.True(File.Exists(PathOf(".fathom", "reports", "fathom-summary.md")));
    }

    private string PathOf(params string[] parts) => Path.Combine([project.Folder, .. parts]);

    private void Configure(ModelServer server, string candidate) => File.WriteAllText(PathOf("fathom.json"), $$"""
        { "candidate": "{{candidate}}", "models": { "old": { "endpoint": "{{server.Endpoint}}" }, "new": { "endpoint": "{{server.Endpoint}}" } } }
        """);
}
