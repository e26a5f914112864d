using CsCheck;
using GptFathom.Answers.Numbers;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Scoring;

public class NumberEqualityTests
{
    [Theory]
    [InlineData("1,000", "1000")]
    [InlineData("5.0", "5")]
    [InlineData("18", "# 18")]
    [InlineData("18", "She sells 9 * 2 = <<9*2=18>>18 eggs.\n#### 18")]
    [InlineData("3/4", "0.75")]
    [InlineData(@"1\frac{1}{2}", "1.5")]
    [InlineData("24%", "24")]
    [InlineData("$1,234.50", "1234.5")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("12,34,567", "1234567")]
    [InlineData("1e3", "1000")]
    [InlineData("1\u202F234", "1234")]
    [InlineData("−5", "-5")]
    [InlineData("18 €", "18")]
    [InlineData("١٬٢٣٤٫٥", "1234.5")]
    [InlineData("১২", "12")]
    [InlineData("१२", "12")]
    [InlineData("๑๒", "12")]
    [InlineData("１２", "12")]
    [InlineData("𝟏𝟐", "12")]
    public void Numbers_of_one_value_are_equal_however_written(string answer, string target) => Assert.Equal(1, Measure(answer, target));

    [Theory]
    [InlineData("18", "180")]
    [InlineData("5", "-5")]
    [InlineData("1.5", "15")]
    [InlineData("18", "18.0000000000000000000000001")]
    [InlineData("12345678901234567890123", "12345678901234567890124")]
    [InlineData("0.333333", "1/3")]
    [InlineData("none", "0")]
    [InlineData("", "")]
    public void Numbers_of_different_value_are_not(string answer, string target) => Assert.Equal(0, Measure(answer, target));

    [Fact]
    public void Equality_is_reflexive_and_symmetric() =>
        Gen.Select(Number, Number).Sample((a, b) => Measure(a, a) == 1 && Measure(a, b) == Measure(b, a));

    [Fact]
    public void Equality_is_transitive_over_spellings_of_few_values() =>
        Gen.Select(Gen.Int[-3, 3], Gen.Int[-3, 3], Gen.Int[-3, 3], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3]).Sample((a, b, c, x, y, z) =>
        {
            (string first, string second, string third) = (Spelling(a, x), Spelling(b, y), Spelling(c, z));
            return !(Measure(first, second) == 1 && Measure(second, third) == 1) || Measure(first, third) == 1;
        });

    [Fact]
    public void A_fraction_of_integers_has_their_quotient_as_value() =>
        Gen.Select(Gen.Int[-999, 999], Gen.Int[1, 999]).Sample((over, under) => NumberScanner.Whole($"{over}/{under}")?.Value == new Rational(over, under));

    private static readonly Gen<string> Number = Gen.OneOf(
        Gen.Int.Select(number => $"{number:N0}"),
        Gen.Decimal[-1000, 1000].Select(number => $"{number}"),
        Gen.Select(Gen.Int[-99, 99], Gen.Int[1, 99]).Select((over, under) => $"{over}/{under}"));

    private static string Spelling(int value, int way) => way switch
    {
        0 => $"{value}",
        1 => $"{value}.00",
        2 => $"{2 * value}/2",
        _ => $"{value}e0",
    };

    private static double Measure(string answer, string target) => Metrics.NumberEquality.Measure(answer, Samples.Of(target));
}
