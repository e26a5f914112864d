using GptFathom.Models;
using GptFathom.Models.Budgets;
using GptFathom.Models.Providers;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Models.Budgets;

public class ModelPricesTests
{
    private static readonly ModelPrices Prices = new() { Input = 2.5m, Output = 10m, CachedInput = 1.25m };

    [Fact]
    public void Input_cached_input_and_output_have_each_their_price() =>
        Assert.Equal((600 * 2.5m + 400 * 1.25m + 200 * 10m) / 1_000_000, Prices.Cost(new UsedTokens(1_000, 200, CachedInput: 400)));

    [Fact]
    public void Cached_input_costs_as_much_as_other_input_where_nothing_else_is_said() =>
        Assert.Equal(2.5m, (Prices with { CachedInput = null }).Cost(new UsedTokens(1_000_000, 0, CachedInput: 400_000)));

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    [InlineData(0)]
    public void Calls_in_batches_cost_their_share_of_each_price(decimal share)
    {
        UsedTokens used = new(1_000, 200, CachedInput: 400);
        ModelPrices prices = Prices with { BatchShare = share };
        Assert.Equal(Prices.Cost(used), prices.Cost(used));
        Assert.Equal(share * Prices.Cost(used), prices.InBatches().Cost(used));
    }

    [Fact]
    public void What_a_provider_does_not_count_is_not_known()
    {
        Assert.Null(UsedTokens.Of(null));
        Assert.Null(UsedTokens.Of(new UsageDetails { TotalTokenCount = 7 }));
    }

    [Theory]
    [InlineData(-5, 3, null, 0, 3, 0)]
    [InlineData(10, null, 50, 10, 0, 10)]
    [InlineData(10, 3, -1, 10, 3, 0)]
    public void Counts_that_cannot_be_are_taken_as_the_nearest_that_can(int? input, int? output, int? cached, long usedInput, long usedOutput, long usedCached) => Assert.Equal(
        new UsedTokens(usedInput, usedOutput, usedCached),
        UsedTokens.Of(new UsageDetails { InputTokenCount = input, OutputTokenCount = output, CachedInputTokenCount = cached }));

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("https://models.example/v1", null, true)]
    [InlineData("https://models.example/v1", false, false)]
    [InlineData("http://localhost:8000/v1", null, false)]
    [InlineData("http://127.0.0.1:8000/v1", null, false)]
    [InlineData("http://localhost:8000/v1", true, true)]
    public void A_model_costs_money_unless_it_is_on_this_machine_or_it_says_otherwise(string? endpoint, bool? metered, bool costs) =>
        Assert.Equal(costs, new ModelOptions { Name = "m", Endpoint = endpoint is null ? null : new Uri(endpoint), Metered = metered }.CostsMoney());

    [Fact]
    public void A_script_costs_nothing() => Assert.False(new ModelOptions { Name = "m", Provider = new ScriptedProvider() }.CostsMoney());
}
