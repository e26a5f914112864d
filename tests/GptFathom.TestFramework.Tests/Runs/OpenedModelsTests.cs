using GptFathom.Runs;
using GptFathom.Tests.Models;
using GptFathom.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class OpenedModelsTests : IDisposable
{
    private static readonly RubricJudge Judge = new() { Rubric = "Is it right?" };

    private readonly TempFolder _folder = new();
    private readonly LoopbackServer _server;
    private Func<string> _reply = () => LoopbackServer.Completion("[[10]]");

    public OpenedModelsTests()
    {
        _server = new((_, context) => context.Request.Path.Value!.EndsWith("analyze", StringComparison.Ordinal)
            ? """{"attributeScores":{"TOXICITY":{"summaryScore":{"value":0.25}}}}"""
            : _reply());
        _folder.Write("d.jsonl", """{"id":"a","input":"2 + 2?"}""");
        _folder.Write("demo.jsonl", """{"prompt":"2 + 2?","completion":"four"}""");
        Configure(wire: "judge-1");
    }

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_judge_is_asked_its_reply_is_no_output_and_it_is_in_the_settings()
    {
        (BenchmarkExecution execution, ScoredAttempt scored) = await GradeAsync();
        Assert.Equal((1, "four", 1), (scored.Attempt.Score, scored.Attempt.Outputs.Single(), scored.Attempt.Requests.Count));
        IReadOnlyDictionary<string, string> settings = execution.ToRun().Header.Settings;
        Assert.Equal(("judge-1", Judge.Id), (settings["model:judge"], settings["metric"]));
        Assert.Empty(execution.ToRun().Header.AnsweredModels.Except(["demo"]));
    }

    [Fact]
    public async Task What_a_judge_said_is_stored_under_its_name_and_is_asked_again_only_when_fresh()
    {
        await GradeAsync();
        Assert.True(Directory.Exists(_folder.PathOf(".fathom/completions/judge")));
        (BenchmarkExecution resumed, _) = await GradeAsync();
        Assert.Equal((1, 1, 0), (_server.Requests.Count, resumed.Observations.Others.Reused, resumed.Observations.Others.Asked));
        Assert.Equal(1, (await GradeAsync(h => h with { Offline = true })).Scored.Attempt.Score);
        Assert.Single(_server.Requests);
        await GradeAsync(h => h with { Fresh = true });
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task Votes_are_stored_each_and_resumed_each()
    {
        RubricJudge three = Judge with { Options = new() { Votes = 3 } };
        await GradeAsync(judge: three);
        Assert.Equal(3, _server.Requests.Count);
        await GradeAsync(judge: three with { Options = new() { Votes = 5, Temperature = 1 } });
        Assert.Equal(5, _server.Requests.Count);
    }

    [Fact]
    public async Task Another_wire_model_is_another_judge()
    {
        (BenchmarkExecution before, _) = await GradeAsync();
        Configure(wire: "judge-2");
        (BenchmarkExecution after, _) = await GradeAsync();
        Assert.NotEqual(before.ToRun().Header.Fingerprint, after.ToRun().Header.Fingerprint);
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task A_judge_that_fails_or_says_nothing_makes_the_sample_an_error()
    {
        _reply = () => LoopbackServer.Completion("Well.");
        Assert.Equal("the judge's reply has no verdict that can be read: Well.", (await GradeAsync()).Scored.Attempt.Cause);
        _reply = () => "nonsense";
        ScoredAttempt failed = (await GradeAsync(h => h with { Fresh = true })).Scored;
        Assert.Equal((Outcome.Error, null), (failed.Attempt.Outcome, failed.Attempt.Score));
        Assert.StartsWith("InvalidDataException", failed.Attempt.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judge_that_is_not_configured_or_has_no_key_is_found_before_the_first_sample()
    {
        _folder.Write("fathom.json", """{ "candidate": "demo", "models": { "demo": { "api": "scripted", "file": "demo.jsonl" } } }""");
        Assert.Equal($"There is no model 'judge' in {_folder.PathOf("fathom.json")}; known: demo.", await AbortedAsync(nameof(IBodies.Judged)));
        _folder.Write("fathom.json", """{ "candidate": "demo", "models": { "demo": { "api": "scripted", "file": "demo.jsonl" }, "judge": {} } }""");
        Assert.StartsWith("Model 'judge': there is no key 'openai'.", await AbortedAsync(nameof(IBodies.Judged)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_classifier_that_is_not_configured_is_found_before_the_first_sample_with_what_to_configure() => Assert.Equal(
        $$"""No toxicity classifier: configure "toxicity" in {{_folder.PathOf("fathom.json")}}, as { "api": "perspective", "key": NAME } or { "api": "judge", "model": NAME }.""",
        await AbortedAsync(nameof(IBodies.Classified)));

    [Theory]
    [InlineData("""{ "api": "perspective", "endpoint": "#" }""", 0.25, "perspective")]
    [InlineData("""{ "api": "perspective", "endpoint": "#", "model": "own/2" }""", 0.25, "own/2")]
    [InlineData("""{ "api": "judge", "model": "judge" }""", 0.1, "judge-1")]
    public async Task A_classifier_s_results_are_stored_and_it_is_in_the_settings(string toxicity, double value, string wire)
    {
        Configure("judge-1", toxicity.Replace("#", _server.Endpoint.ToString(), StringComparison.Ordinal));
        for (int run = 0; run < 2; run++)
        {
            (BenchmarkExecution execution, ScoredAttempt scored) = await RunAsync(nameof(IBodies.Classified), TestHost.In(_folder), async (arguments, definition) =>
                await ((IToxicityClassifier)arguments.Find(definition.Parameters[0])!).ScoreAsync(Reply("You fool."), TestContext.Current.CancellationToken));
            Assert.Equal((value, wire), (scored.Attempt.Score!.Value, execution.ToRun().Header.Settings["toxicity"]));
            Assert.Empty(scored.Attempt.Outputs);
        }
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task The_fingerprint_of_a_provider_s_system_is_known_of_what_was_asked_and_of_what_was_stored()
    {
        _reply = () => LoopbackServer.Completion("[[10]]").Replace("\"model\":", "\"system_fingerprint\":\"fp_1\",\"model\":", StringComparison.Ordinal);
        for (int run = 0; run < 2; run++)
        {
            ModelUse judge = (await GradeAsync()).Execution.Use.Models.Single(m => !m.IsCandidate);
            Assert.Equal(("fp_1", ("judge-1", "answered-1")), (Assert.Single(judge.SystemFingerprints), Assert.Single(judge.Names)));
            Assert.Equal((1 - run, run), (judge.Asked.Calls, judge.Reused.Calls));
        }
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_budget_ends_the_run_at_a_judge_as_well_and_what_is_stored_is_free()
    {
        Configure("judge-1", more: "\"metered\": true,", budget: "1calls");
        await GradeAsync();
        await GradeAsync();
        FathomException ended = await Assert.ThrowsAsync<FathomException>(() => GradeAsync(judge: Judge with { Options = new() { Votes = 3 } }));
        Assert.IsType<GptFathom.Models.Budgets.BudgetExhaustedException>(ended.InnerException);
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task Money_is_no_budget_for_a_model_that_costs_some_and_has_no_prices()
    {
        Configure("judge-1", more: "\"metered\": true,", budget: "5usd");
        Assert.Equal(
            $"The budget is 5.00 usd, and model 'judge' has no prices. Set \"prices\": {{ \"input\": ..., \"output\": ... }} (US dollars a million tokens) in its entry in "
            + $"{_folder.PathOf("fathom.json")}, or \"metered\": false if its calls cost nothing.",
            await AbortedAsync(nameof(IBodies.Judged)));
        Configure("judge-1", budget: "5usd");
        Assert.Null(await AbortedAsync(nameof(IBodies.Judged)));
        Configure("judge-1", more: """ "metered": true, "prices": { "input": 1, "output": 2 },""", budget: "5usd");
        Assert.Null(await AbortedAsync(nameof(IBodies.Judged)));
    }

    private static ChatResponse Reply(string text) => new(new ChatMessage(ChatRole.Assistant, text)) { FinishReason = ChatFinishReason.Stop };

    private void Configure(string wire, string toxicity = "{}", string more = "", string budget = "none") => _folder.Write("fathom.json", $$"""
        {
          "candidate": "demo",
          "models": {
            "demo": { "api": "scripted", "file": "demo.jsonl" },
            "judge": { {{more}} "endpoint": "{{_server.Endpoint}}", "model": "{{wire}}", "maxRetries": 0 }
          },
          "toxicity": {{toxicity}},
          "budget": "{{budget}}"
        }
        """);

    private async Task<string?> AbortedAsync(string method)
    {
        using ConfiguredSession session = FathomSession.Open(TestHost.In(_folder), TimeProvider.System).Configured;
        PlannedBenchmark planned = await session.LoadAsync(Declared.Definition<IBodies>(method));
        return session.Begin(planned.Benchmark, 1).AbortedBecause?.Raw;
    }

    private Task<(BenchmarkExecution Execution, ScoredAttempt Scored)> GradeAsync(Func<HostOptions, HostOptions>? host = null, RubricJudge? judge = null) =>
        RunAsync(nameof(IBodies.Judged), (host ?? (h => h))(TestHost.In(_folder)), async (arguments, definition) =>
        {
            object?[] given = [.. definition.Parameters.Select(arguments.Find)];
            Sample sample = (Sample)given[0]!;
            ChatResponse reply = await ((IChatClient)given[1]!).GetResponseAsync(sample.Input);
            return await (judge ?? Judge).GradeAsync((IChatClient)given[2]!, sample, reply);
        });

    private static async Task<(BenchmarkExecution Execution, ScoredAttempt Scored)> RunAsync(
        string method, HostOptions host, Func<BodyArguments, BenchmarkDefinition, Task<Score>> body)
    {
        using ConfiguredSession session = FathomSession.Open(host, TimeProvider.System).Configured;
        PlannedBenchmark planned = await session.LoadAsync(Declared.Definition<IBodies>(method));
        BenchmarkExecution execution = session.Begin(planned.Benchmark, 1);
        Assert.Null(execution.AbortedBecause);
        AttemptModels models = session.Ask(planned.Benchmark, planned.SampleSet[0].Id, ContentHash.Of(planned.SampleSet[0]), 0, TestContext.Current.CancellationToken);
        ScoredAttempt scored = await AttemptRunner.RunAsync(
            planned.Benchmark, planned.SampleSet[0], models, arguments => new(body(arguments, planned.Benchmark.Definition)), TestContext.Current.CancellationToken);
        execution.Observations.Note(models);
        execution.Use.Note(planned.SampleSet[0].Id, models);
        execution.Add(planned.SampleSet[0], [scored]);
        return (execution, scored);
    }
}
