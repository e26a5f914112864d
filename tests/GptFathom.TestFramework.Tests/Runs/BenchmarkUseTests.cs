using GptFathom.Models;
using GptFathom.Models.Budgets;
using GptFathom.Models.Providers;
using GptFathom.Models.Recording;
using GptFathom.Models.Store;
using GptFathom.Runs;
using GptFathom.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Runs;

public class BenchmarkUseTests
{
    private static readonly PriceList Prices = new(
    [
        new ModelOptions { Name = "new", Prices = new ModelPrices { Input = 1_000m, Output = 10_000m } },
        new ModelOptions { Name = "unpriced" },
        new ModelOptions { Name = "local", Metered = false },
        new ModelOptions { Name = "script", Provider = new ScriptedProvider() },
    ]);

    [Fact]
    public void Tokens_and_cost_are_added_for_each_model_and_sample_and_in_all()
    {
        BenchmarkUse use = new(Prices);
        use.Note("b", Attempt(("new", Reply(70, 30)), ("new", Reply(7, 3))));
        use.Note("a", Attempt(("new", Reply(1, 1))));
        Assert.Equal(new AskedCalls(3, new UsedTokens(78, 34), 0.078m + 0.34m), use.Asked);
        Assert.Equal(["a", "b"], use.Samples.Select(s => s.Key));
        Assert.Equal(new AskedCalls(2, new UsedTokens(77, 33), 0.077m + 0.33m), use.Samples[1].Value);
    }

    [Fact]
    public void What_the_store_answered_is_counted_apart_and_costs_nothing_now()
    {
        BenchmarkUse use = new(Prices);
        use.Note("a", Attempt(isEarlier: true, ("new", Reply(70, 30))));
        ModelUse model = Assert.Single(use.Models);
        Assert.Equal((AskedCalls.None, new AskedCalls(1, new UsedTokens(70, 30), 0)), (use.Asked, model.Reused));
        Assert.Empty(use.Samples);
    }

    [Fact]
    public void What_is_noted_later_does_not_change_what_was_read_before()
    {
        BenchmarkUse use = new(Prices);
        use.Note("a", Attempt(("new", Reply(70, 30))));
        ModelUse before = Assert.Single(use.Models);
        use.Note("b", Attempt(("new", Reply(7, 3))));
        Assert.Equal((1, 1), (before.Asked.Calls, before.FinishReasons.Values.Sum()));
        Assert.Equal((2, 2), (use.Models[0].Asked.Calls, use.Models[0].FinishReasons.Values.Sum()));
    }

    [Fact]
    public void A_call_without_a_reply_is_a_failed_one()
    {
        AttemptLog log = new();
        log.Fail(log.Begin("new", "r"), new IOException("reset"));
        BenchmarkUse use = new(Prices);
        use.Note("a", new AttemptModels { Log = log });
        Assert.Equal((1, 0), (Assert.Single(use.Models).Failed, use.Asked.Calls));
    }

    [Fact]
    public void The_candidate_comes_first_and_a_judge_of_the_same_name_is_kept_apart()
    {
        BenchmarkUse use = new(Prices);
        use.Note("a", Attempt(("new", Reply(1, 1))) with { OtherLog = Log(false, ("new", Reply(2, 2)), ("local", Reply(3, 3))) });
        Assert.Equal([("new", true), ("local", false), ("new", false)], use.Models.Select(m => (m.Model, m.IsCandidate)));
        Assert.Equal((3, 1, 2), (use.Asked.Calls, use.AskedOfCandidate.Calls, use.AskedOfOthers.Calls));
    }

    [Fact]
    public void The_cost_is_not_known_where_a_model_that_costs_money_has_no_prices()
    {
        Assert.Equal("1 call, 70 tokens in, 30 out, 0.37 usd", Note("new"));
        Assert.Equal("2 calls, 140 tokens in, 60 out", Note("new", "unpriced"));
        Assert.Equal("2 calls, 140 tokens in, 60 out, 0.37 usd", Note("new", "local"));
        Assert.Null(Note("script"));
    }

    [Fact]
    public void A_run_of_several_benchmarks_has_a_total_and_one_of_a_single_benchmark_says_it_once()
    {
        BenchmarkExecution one = Execution(Attempt(("new", Reply(700, 300)))), other = Execution(Attempt(("new", Reply(1_500, 0))));
        Assert.Equal("2 calls, 2.2k tokens in, 300 out, 5.20 usd", SpendingNotes.Of([one, other, Execution()]));
        Assert.Null(SpendingNotes.Of([one, Execution()]));
    }

    [Fact]
    public void Names_settings_and_ends_are_kept()
    {
        AttemptLog log = new();
        ChatResponse reply = Reply(1, 1);
        (reply.ModelId, reply.FinishReason, reply.AdditionalProperties) = ("gpt-4o-2024-08-06", ChatFinishReason.Length, new() { ["SystemFingerprint"] = "fp_1" });
        log.Complete(log.Begin("new", "r", "gpt-4o", new ChatOptions { Seed = 7, Temperature = 0.5f }), new StoredCompletion(reply, default, IsEarlier: true));
        BenchmarkUse use = new(Prices);
        use.Note("a", new AttemptModels { Log = log });
        ModelUse model = Assert.Single(use.Models);
        Assert.Equal(("gpt-4o", "gpt-4o-2024-08-06"), Assert.Single(model.Names));
        Assert.Equal(("fp_1", 7, 0.5f), (Assert.Single(model.SystemFingerprints), Assert.Single(model.Seeds), Assert.Single(model.Temperatures)));
        Assert.Equal(KeyValuePair.Create("length", 1), Assert.Single(model.FinishReasons));
    }

    private static string? Note(params IReadOnlyList<string> models) => SpendingNotes.Of(Execution(Attempt([.. models.Select(m => (m, Reply(70, 30)))])));

    private static BenchmarkExecution Execution(AttemptModels? models = null)
    {
        BenchmarkExecution execution = new(Declared.Loaded<IBodies>(nameof(IBodies.Plain)), "new", [], 0, null) { Use = new BenchmarkUse(Prices) };
        if (models is not null) execution.Use.Note("a", models);
        return execution;
    }

    private static AttemptModels Attempt(params IReadOnlyList<(string Model, ChatResponse Reply)> calls) => Attempt(isEarlier: false, calls);

    private static AttemptModels Attempt(bool isEarlier, params IReadOnlyList<(string Model, ChatResponse Reply)> calls) => new() { Log = Log(isEarlier, calls) };

    private static AttemptLog Log(bool isEarlier, params IReadOnlyList<(string Model, ChatResponse Reply)> calls)
    {
        AttemptLog log = new();
        foreach ((string model, ChatResponse reply) in calls) log.Complete(log.Begin(model, "r"), new StoredCompletion(reply, default, isEarlier));
        return log;
    }

    private static ChatResponse Reply(int input, int output) =>
        new(new ChatMessage(ChatRole.Assistant, "4"))
        {
            FinishReason = ChatFinishReason.Stop, Usage = new UsageDetails { InputTokenCount = input, OutputTokenCount = output },
        };
}
