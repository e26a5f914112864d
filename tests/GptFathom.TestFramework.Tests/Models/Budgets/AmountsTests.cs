using GptFathom.Models.Budgets;
using Xunit;

namespace GptFathom.Tests.Models.Budgets;

public class AmountsTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1_000, "1k")]
    [InlineData(12_345, "12.3k")]
    [InlineData(999_949, "999.9k")]
    [InlineData(999_950, "1M")]
    [InlineData(1_234_567, "1.2M")]
    [InlineData(2_500_000_000, "2.5G")]
    public void Short_counts_have_a_scale(long count, string shown) => Assert.Equal(shown, Amounts.Short(count));

    [Theory]
    [InlineData("0", "0.00 usd")]
    [InlineData("1234.5", "1,234.50 usd")]
    [InlineData("0.25", "0.25 usd")]
    [InlineData("0.0123", "0.012 usd")]
    [InlineData("0.00012", "0.00012 usd")]
    [InlineData("0.0000000001", "0.00000000 usd")]
    public void Small_amounts_of_money_keep_two_digits(string usd, string shown) =>
        Assert.Equal(shown, Amounts.Usd(decimal.Parse(usd, System.Globalization.CultureInfo.InvariantCulture)));
}
