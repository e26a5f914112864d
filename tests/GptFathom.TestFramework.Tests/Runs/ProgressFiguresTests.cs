using System.Globalization;
using GptFathom.Models.Budgets;
using GptFathom.Runs;
using Xunit;

namespace GptFathom.Tests.Runs;

public class ProgressFiguresTests
{
    [Theory]
    [InlineData(1_234, 14_042, 64, 0, 310.04, "1,234 of 14,042 samples (9%), 64 in flight, 310/s, 42 s left")]
    [InlineData(10, 100, 4, 1, 0.5, "10 of 100 samples (10%), 4 in flight, 0.5/s, 1 error, 3 min 0 s left")]
    [InlineData(1, 10_001, 4, 2_000, 1, "1 of 10,001 samples (0%), 4 in flight, 1/s, 2,000 errors, 2 h 46 min left")]
    [InlineData(0, 10, 4, 0, 0, "0 of 10 samples (0%), 4 in flight, 0/s")]
    [InlineData(0, 0, 0, 0, 0, "0 of 0 samples (100%), 0 in flight, 0/s")]
    public void A_line_tells_how_far_the_run_is(int done, int total, int inFlight, int errors, double perSecond, string line) =>
        Assert.Equal(line, new ProgressFigures { Done = done, Total = total, InFlight = inFlight, Errors = errors, PerSecond = perSecond }.ToString());

    [Theory]
    [InlineData("2.5", 1_200_000, "2.50 usd spent")]
    [InlineData("0.0021", 812, "0.0021 usd spent")]
    [InlineData(null, 1_234_567, "1.2M tokens spent")]
    [InlineData("0", 812, "812 tokens spent")]
    [InlineData("0", 0, null), InlineData(null, 0, null)]
    public void A_line_tells_the_money_that_was_spent_or_the_tokens_where_there_is_none_or_a_price_is_missing(string? usd, int tokens, string? spent)
    {
        ProgressFigures figures = new()
        {
            Done = 10, Total = 100, InFlight = 4, Errors = 1, PerSecond = 1,
            Spent = new AskedCalls(3, new UsedTokens(tokens, 0), usd is null ? null : decimal.Parse(usd, CultureInfo.InvariantCulture)),
        };
        Assert.Equal($"10 of 100 samples (10%), 4 in flight, 1/s, 1 error{(spent is null ? "" : $", {spent}")}, 1 min 30 s left", figures.ToString());
    }
}
