using GptFathom.Commands.Planning;
using GptFathom.Configuration;
using GptFathom.Models;
using GptFathom.Models.Budgets;
using GptFathom.Models.Providers;
using Xunit;

namespace GptFathom.Tests.Commands.Planning;

public class BudgetFitTests
{
    private static readonly ModelPrices Prices = new() { Input = 1, Output = 10 };

    [Theory]
    [InlineData(null, 1_000, true, "budget: 1,000 calls to models that cost money, as none is set; the run fits, as far as replies are as long as expected")]
    [InlineData(null, 1_001, true, "budget: 1,000 calls to models that cost money, as none is set; the run does not fit")]
    [InlineData("none", 1_001, true, "budget: none")]
    [InlineData("3usd", 10, true, "budget: 3.00 usd; the run fits, as far as replies are as long as expected")]
    [InlineData("2.99usd", 10, true, "budget: 2.99 usd; the run does not fit")]
    [InlineData("2.99usd", 10, false, "budget: 2.99 usd; whether the run fits is not known, as prices are missing")]
    public void Calls_tokens_and_money_are_compared_with_the_budget(string? budget, long calls, bool hasPrices, string expected)
    {
        FathomConfiguration configuration = new()
        {
            Store = "s", Source = "f", Budget = budget is null ? null : Budget.TryParse(budget),
            Models = [new ModelOptions { Name = "m", Prices = hasPrices ? Prices : null }, new ModelOptions { Name = "script", Provider = new ScriptedProvider() }],
        };
        BenchmarkPlan[] plans = [Plan("m", calls), Plan("script", 1_000_000)];
        Assert.Equal(expected, BudgetFit.Describe(plans, configuration));
        // A million tokens of prompts and 200,000 of replies.
        Assert.Equal(hasPrices ? 3m : null, new RunPlan(plans, [], new PriceList(configuration.Models)) { Budget = "" }.Cost(plans[0].Models[0]));
    }

    private static BenchmarkPlan Plan(string model, long calls) => new()
    {
        Id = "b", Samples = 1, Stored = 0, Notes = [], Models = [new ModelPlan { Model = model, Calls = calls, Input = 1_000_000, Output = 200_000, MostOutput = null }],
    };
}
