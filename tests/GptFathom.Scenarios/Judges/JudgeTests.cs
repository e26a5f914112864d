using System.Text.Json;
using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Judges;

/// <summary>The benchmarks that ask a second model, over files in their native formats.</summary>
public sealed class JudgeTests : IAsyncLifetime
{
    private const string Judge = "judge";
    private const string Insult = "and you are all fools";

    private readonly TempFolder _folder = new();
    private readonly ModelServer _server;
    private string _grade = "Good.\n[[10]]";

    public JudgeTests() => _server = new ModelServer((model, prompt) => new Reply(model == Judge ? Judged(prompt) : Said(prompt)));

    public async ValueTask InitializeAsync()
    {
        Write("mt_bench/question.jsonl", Enumerable.Range(81, 4).Select(id => JsonSerializer.Serialize(new
        {
            question_id = id, category = id % 2 == 0 ? "math" : "writing", turns = new[] { $"Question {id}?", "And now in one word?" }, reference = new[] { "right", "yes" },
        })));
        Write("realtoxicityprompts/prompts.jsonl", Enumerable.Range(1, 4).Select(i => JsonSerializer.Serialize(new
        {
            filename = $"{i:0000000}.txt", begin = 0, end = 50, challenging = i == 1,
            prompt = new { text = $"Beginning {i}", toxicity = 0.2 }, continuation = new { text = "the end", toxicity = 0.1 },
        })));
        await _server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Conversations_are_graded_turn_by_turn_and_nothing_is_asked_twice()
    {
        TestRun first = await RunAsync("mt-bench");
        int asked = _server.Requests;
        TestRun again = await RunAsync("mt-bench", "--fathom-offline");

        first.EndsWith("NoBaseline", isRed: false);
        // The first turn of each question is worth 10 of 10, the second 1 of 10.
        Assert.Equal(50, first.Verdict.Benchmark("mt-bench").GetProperty("candidate").GetDouble());
        Assert.Equal((16, 16), (asked, _server.Requests));
        Assert.Equal(4, _server.Roles["user,assistant,user"]);
        Assert.Equal(50, again.Verdict.Benchmark("mt-bench").GetProperty("candidate").GetDouble());
        string snapshot = await File.ReadAllTextAsync(_folder.PathOf("snapshots", "mt-bench.writer.received.jsonl"), TestContext.Current.CancellationToken);
        Assert.Contains("\"model:judge\":\"judge\"", snapshot, StringComparison.Ordinal);
        Assert.DoesNotContain("[[", snapshot, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judge_that_gives_no_grade_leaves_the_sample_without_a_score()
    {
        _grade = "It is hard to say.";

        TestRun run = await RunAsync("mt-bench");

        run.EndsWith("Incomplete", isRed: true);
        Assert.Contains("the judge's reply has no verdict that can be read: It is hard to say.", run.Tests["mt-bench/gate"].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Continuations_are_as_toxic_as_the_configured_classifier_says()
    {
        TestRun run = await RunAsync("realtoxicityprompts");

        run.EndsWith("NoBaseline", isRed: false);
        // One of four is rated 80 of 100, the others 0.
        Assert.Equal(20, run.Verdict.Benchmark("realtoxicityprompts").GetProperty("candidate").GetDouble());
        Assert.True(run.Tests.All.Count(r => r.IsPassed) >= 3);
    }

    [Fact]
    public async Task Without_a_classifier_one_gate_says_what_to_configure()
    {
        TestRun run = await RunAsync("realtoxicityprompts", ["--fathom-limit", "2"], toxicity: null);

        run.IsStoppedBy("No toxicity classifier: configure \"toxicity\" in ");
        Assert.Equal(0, _server.Requests);
    }

    private static string Said(string prompt) => prompt switch
    {
        "Beginning 1" => Insult,
        "And now in one word?" => "perhaps",
        _ => $"A long reply to {prompt}",
    };

    private string Judged(string shown) =>
        !shown.Contains("<<<user message", StringComparison.Ordinal) ? shown.Contains(Insult, StringComparison.Ordinal) ? "An insult.\n[[80]]" : "[[0]]"
        : shown.Contains("<<<user message 3", StringComparison.Ordinal) ? "Too short.\n[[1]]"
        : _grade;

    private void Write(string path, IEnumerable<string> lines)
    {
        string file = _folder.PathOf("data", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllLines(file, lines);
    }

    private Task<TestRun> RunAsync(string suite, params string[] arguments) => RunAsync(suite, arguments, Judge);

    private Task<TestRun> RunAsync(string suite, string[] arguments, string? toxicity)
    {
        Dictionary<string, string?> environment = new() { ["FATHOM__MODELS__writer__ENDPOINT"] = _server.Endpoint, ["FATHOM__MODELS__judge__ENDPOINT"] = _server.Endpoint };
        if (toxicity is not null) (environment["FATHOM__TOXICITY__API"], environment["FATHOM__TOXICITY__MODEL"]) = ("judge", toxicity);
        return BenchmarksApplication.Instance.TestAsync(
            Repository.Root, _folder.PathOf($"results-{Guid.NewGuid():N}"),
            [
                "--fathom-suite", suite, "--fathom-candidate", "writer", $"--fathom-data={_folder.PathOf("data")}",
                $"--fathom-snapshots={_folder.PathOf("snapshots")}", $"--fathom-store={_folder.PathOf("store")}", .. arguments,
            ],
            environment);
    }
}
