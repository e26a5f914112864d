using GptFathom.Models.Budgets;
using Xunit;

namespace GptFathom.Tests.Models.Budgets;

public class BudgetTests
{
    [Theory]
    [InlineData("5usd", null, null, 5.0)]
    [InlineData("0.25USD", null, null, 0.25)]
    [InlineData("2Mtokens", null, 2_000_000L, null)]
    [InlineData("1.5mTokens", null, 1_500_000L, null)]
    [InlineData("250ktokens", null, 250_000L, null)]
    [InlineData("1000calls", 1_000L, null, null)]
    [InlineData("5Kcalls", 5_000L, null, null)]
    [InlineData("5usd, 2Mtokens,1000calls", 1_000L, 2_000_000L, 5.0)]
    [InlineData(" 5 usd ", null, null, 5.0)]
    [InlineData("none", null, null, null)]
    [InlineData("None", null, null, null)]
    public void Amounts_are_read_whatever_their_case(string text, long? calls, long? tokens, double? usd) =>
        Assert.Equal(new Budget { Calls = calls, Tokens = tokens, Usd = (decimal?)usd }, Budget.TryParse(text));

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("usd")]
    [InlineData("5eur")]
    [InlineData("0usd")]
    [InlineData("0.0Mtokens")]
    [InlineData("-5usd")]
    [InlineData("1e3calls")]
    [InlineData("1,000calls")]
    [InlineData("0.5calls")]
    [InlineData("1.00001ktokens")]
    [InlineData("5usd,6usd")]
    [InlineData("5usd,none")]
    [InlineData("5usd,")]
    [InlineData("5Gtokens")]
    [InlineData("99999999999999999999999999999999usd")]
    [InlineData("999999999999999Mtokens")]
    public void Anything_else_is_none(string text) => Assert.Null(Budget.TryParse(text));

    [Theory]
    [InlineData("5usd,2Mtokens,1000calls", "5.00 usd and 2,000,000 tokens and 1,000 calls")]
    [InlineData("1calls", "1 call")]
    [InlineData("none", "none")]
    public void It_is_shown_in_full(string text, string shown) => Assert.Equal(shown, Budget.TryParse(text)!.ToString());
}
