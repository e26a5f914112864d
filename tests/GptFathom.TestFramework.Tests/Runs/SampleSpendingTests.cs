using GptFathom.Models;
using GptFathom.Models.Budgets;
using GptFathom.Models.Providers;
using GptFathom.Models.Recording;
using GptFathom.Runs;
using Xunit;

namespace GptFathom.Tests.Runs;

public class SampleSpendingTests
{
    private static readonly PriceList Prices = new(
    [
        new ModelOptions { Name = "new", Prices = new ModelPrices { Input = 2m, Output = 12m } },
        new ModelOptions { Name = "unpriced" },
        new ModelOptions { Name = "script", Provider = new ScriptedProvider() },
    ]);

    [Fact]
    public void A_call_is_told_with_its_tokens_its_cost_and_who_answered() =>
        Assert.Equal(["tokens 1,812 in, 40 out; cost 0.0041 usd; model asked gpt-4o, answered gpt-4o-2024-08-06"], Lines(Call("new", 1_812, 40)));

    [Fact]
    public void What_the_store_answered_costs_nothing_and_is_told_where_its_tokens_are_known()
    {
        Assert.Equal(["tokens 812 in, 40 out; from the store; model asked gpt-4o, answered gpt-4o-2024-08-06"], Lines(Stored(Call("new", 812, 40))));
        Assert.Empty(Lines(Stored(Call("new"))));
    }

    [Fact]
    public void Calls_to_a_model_are_added_and_models_are_kept_apart() => Assert.Equal(
        [
            "3 calls; tokens 400 in, 40 out; 1 call from the store; cost 0.00084 usd; model asked gpt-4o, answered gpt-4o-2024-08-06 and other",
            "tokens 7 in, 3 out; model asked unpriced",
        ],
        Lines(
            Call("new", 300, 20), Call("unpriced", 7, 3) with { Requested = null, AnsweredModel = null }, Call("new") with { AnsweredModel = "other" },
            Stored(Call("new", 100, 20))));

    [Fact]
    public void A_reply_whose_tokens_nobody_counted_is_told_without_them_and_a_script_or_a_failed_call_not_at_all() => Assert.Equal(
        ["model asked gpt-4o, answered gpt-4o-2024-08-06"], Lines(Call("new"), Call("script", 7, 3), Call("unpriced", 7, 3) with { Output = null }));

    [Fact]
    public void A_name_that_a_server_made_up_gives_no_commands_to_a_log() =>
        Assert.DoesNotContain("\n", Assert.Single(Lines(Call("new", 1, 1) with { AnsweredModel = "x\n::error::boom" })), StringComparison.Ordinal);

    private static IEnumerable<string> Lines(params ModelCall[] calls) => SampleSpending.Lines(calls, Prices);

    private static ModelCall Stored(ModelCall call) => call with { ReusedFrom = DateTimeOffset.UnixEpoch };

    private static ModelCall Call(string model, long? input = null, long? output = null) => new()
    {
        Model = model, Request = "r", Requested = "gpt-4o", AnsweredModel = "gpt-4o-2024-08-06", Output = "4",
        Tokens = input is null ? null : new UsedTokens(input.Value, output ?? 0),
    };
}
