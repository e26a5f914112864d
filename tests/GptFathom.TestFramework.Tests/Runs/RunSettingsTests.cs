using GptFathom.Runs;
using GptFathom.Snapshots;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class RunSettingsTests : IDisposable
{
    private static readonly Score ByNumber = new() { Value = 1, Metric = Metrics.NumberEquality.Id, Extraction = Extractors.FinalNumber.Id };

    private readonly TempFolder _folder = new();

    public RunSettingsTests()
    {
        _folder.Write("d.jsonl", "{\"id\":\"a\",\"input\":\"2 + 2?\"}\n{\"id\":\"b\",\"input\":\"3 + 3?\"}\n");
        _folder.Write("e.jsonl", """{"question":"1 + 1?","answer":"2"}""");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_declared_prompt_is_in_the_settings_with_what_scored_it()
    {
        IReadOnlyDictionary<string, string> settings = (await HeaderAsync(nameof(IBodies.Prompted), ByNumber)).Settings;
        Assert.Equal(
            "cot=true, exemplars, extraction=final-number/1, instruction, maxOutputTokens=64, metric=number-equality/1, repeats=1, shots=1, temperature=0, template=chat/1, "
            + "threshold=0.5, version=3",
            string.Join(", ", settings.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Key is "exemplars" or "instruction" ? s.Key : $"{s.Key}={s.Value}")));
    }

    [Fact]
    public async Task A_prompt_in_the_user_s_own_code_is_said_to_be_that()
    {
        IReadOnlyDictionary<string, string> settings = (await HeaderAsync(nameof(IBodies.Plain), Score.Correct)).Settings;
        Assert.Equal(("code", "custom", false), (settings["template"], settings["metric"], settings.ContainsKey("maxOutputTokens")));
    }

    [Fact]
    public async Task Changing_an_exemplar_changes_the_fingerprint_and_the_dataset_does_not()
    {
        string before = (await HeaderAsync(nameof(IBodies.Prompted), ByNumber)).Fingerprint;
        _folder.Write("d.jsonl", """{"id":"c","input":"4 + 4?"}""");
        Assert.Equal(before, (await HeaderAsync(nameof(IBodies.Prompted), ByNumber)).Fingerprint);
        _folder.Write("e.jsonl", """{"question":"1 + 1?","answer":"two"}""");
        Assert.NotEqual(before, (await HeaderAsync(nameof(IBodies.Prompted), ByNumber)).Fingerprint);
    }

    [Fact]
    public async Task Metric_and_extraction_change_the_fingerprint()
    {
        string[] fingerprints =
        [
            (await HeaderAsync(nameof(IBodies.Prompted), ByNumber)).Fingerprint,
            (await HeaderAsync(nameof(IBodies.Prompted), ByNumber with { Metric = "number-equality/2" })).Fingerprint,
            (await HeaderAsync(nameof(IBodies.Prompted), ByNumber with { Extraction = "final-number/2" })).Fingerprint,
        ];
        Assert.Equal(3, fingerprints.Distinct().Count());
    }

    [Fact]
    public async Task One_graded_score_makes_the_run_graded_and_so_do_repeats()
    {
        Assert.Equal(MetricKind.Binary, (await HeaderAsync(nameof(IBodies.Plain), Score.Correct, Score.Wrong)).Kind);
        Assert.Equal(MetricKind.Graded, (await HeaderAsync(nameof(IBodies.Plain), Score.Correct, Score.Graded(0))).Kind);
        Assert.Equal(MetricKind.Graded, (await HeaderAsync(nameof(IBodies.Repeated), Score.Correct)).Kind);
    }

    [Fact]
    public async Task How_many_samples_the_body_threw_at_or_scored_by_hand_does_not_change_the_settings()
    {
        RunHeader accepted = await HeaderAsync(nameof(IBodies.Plain), ByNumber, ByNumber);
        Assert.Null(Comparability.Refusal(accepted, await HeaderAsync(nameof(IBodies.Plain), ByNumber, BodyResult.FailedAssertion)));
        Assert.Null(Comparability.Refusal(accepted, await HeaderAsync(nameof(IBodies.Plain), ByNumber, Score.Wrong)));
        Assert.NotNull(Comparability.Refusal(accepted, await HeaderAsync(nameof(IBodies.Plain), ByNumber, ByNumber with { Metric = "other/1" })));
    }

    [Fact]
    public async Task Where_assertions_decide_they_are_the_metric() =>
        Assert.Equal("assertions", (await HeaderAsync(nameof(IBodies.Asserting), BodyResult.FailedAssertion)).Settings["metric"]);

    private async Task<RunHeader> HeaderAsync(string method, params Score[] scores)
    {
        LoadedBenchmark benchmark = await Declared.Definition<IBodies>(method).LoadAsync(TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken);
        BenchmarkExecution execution = new(benchmark, "m", benchmark.Samples, benchmark.Samples.Count, null);
        foreach ((Sample sample, Score score) in benchmark.Samples.Zip(scores))
            execution.Add(sample, [new ScoredAttempt(score, new Attempt { Outcome = score.Outcome, Score = score.Value })]);
        return execution.ToRun().Header;
    }
}
