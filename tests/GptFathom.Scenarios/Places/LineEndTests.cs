using System.Text.Json;
using Xunit;

namespace GptFathom.Scenarios.Places;

/// <summary>A checkout whose lines all end as on Windows is the same as any other.</summary>
public sealed class LineEndTests(PlacedProject project) : IClassFixture<PlacedProject>
{
    [Fact]
    public async Task Ids_hashes_settings_and_verdict_are_the_same()
    {
        (string unix, string windows) = (project.CheckOut(), project.CheckOut("\r\n"));

        TestRun first = await project.TestAsync(unix, project.NewFolder(), ["--fathom-candidate", "new"]);
        TestRun second = await project.TestAsync(windows, project.NewFolder(), ["--fathom-candidate", "new"]);

        first.EndsWith("Regressed", isRed: true);
        second.EndsWith("Regressed", isRed: true);
        Assert.Equal(Received(unix), Received(windows));
        Assert.Equal(first.Verdict.Benchmark("tickets").GetRawText(), second.Verdict.Benchmark("tickets").GetRawText());
        Assert.Equal(first.Tests.Failed.Select(f => f.Name).Order(), second.Tests.Failed.Select(f => f.Name).Order());
    }

    [Fact]
    public async Task A_store_with_such_lines_answers_all_that_it_was_asked_before()
    {
        (string unix, string windows) = (project.CheckOut(), project.CheckOut("\r\n"));
        await project.TestAsync(unix, project.NewFolder(), ["--fathom-candidate", "new"]);
        string store = Directory.GetFiles(Path.Combine(unix, ".fathom", "completions", "new")).Single();
        string copy = Path.Combine(windows, ".fathom", "completions", "new", Path.GetFileName(store));
        FolderContents.Write(windows, Path.GetRelativePath(windows, copy), File.ReadAllText(store).ReplaceLineEndings("\r\n"));

        TestRun run = await project.TestAsync(windows, project.NewFolder(), ["--fathom-candidate", "new"]);

        run.EndsWith("Regressed", isRed: true);
        Assert.Equal(Received(unix), Received(windows));
        using JsonDocument log = JsonDocument.Parse(File.ReadAllText(Directory.GetFiles(Path.Combine(windows, ".fathom", "runs")).Single()));
        JsonElement tickets = log.RootElement.GetProperty("benchmarks")[0];
        Assert.Equal((PlacedFiles.Samples, 0), (tickets.GetProperty("reused").GetInt32(), tickets.GetProperty("asked").GetInt32()));
    }

    [Fact]
    public async Task Imported_outputs_with_such_lines_are_the_same_run()
    {
        string checkout = project.CheckOut("\r\n");
        string lines = string.Concat(Enumerable.Range(1, PlacedFiles.Samples)
            .Select(n => JsonSerializer.Serialize(new { id = Exam.Id(n), output = $"It is {1000 + n}.\r\nSurely.", target = $"{1000 + n}" }) + "\n"));
        FolderContents.Write(checkout, "unix.jsonl", lines);
        FolderContents.Write(checkout, "windows.jsonl", lines.Replace("\n", "\r\n", StringComparison.Ordinal));

        foreach (string name in new[] { "unix", "windows" })
            (await project.RunAsync(checkout, ["import", $"{name}.jsonl", "--benchmark", "tickets", "--model", "m", "--out", name])).ExitsWith(0);

        Assert.Equal(
            File.ReadAllBytes(Path.Combine(checkout, "unix", "tickets.m.received.jsonl")),
            File.ReadAllBytes(Path.Combine(checkout, "windows", "tickets.m.received.jsonl")));
    }

    private static string Received(string checkout) => File.ReadAllText(Path.Combine(checkout, "Snapshots", "tickets.new.received.jsonl"));
}
