using System.Text.RegularExpressions;
using CsCheck;
using GptFathom.Suites.Scoring;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

/// <summary>Expected values: the last of what CPython's re finds by <c>(-?\d[\d,]*\.?\d*)(?![\d-])</c>.</summary>
public class LastNumberTests
{
    private static readonly Regex SteppingBack = new(@"(-?\d[\d,]*\.?\d*)(?![\d-])", RegexOptions.CultureInvariant);

    [Theory]
    [InlineData("10 + 8 is 18", "18"), InlineData("is 18.", "18."), InlineData("1, 2, 3", "3"), InlineData("2,125 dollars", "2,125"), InlineData("5,", "5,")]
    [InlineData("-1,000.50.", "-1,000.50"), InlineData("--5", "-5"), InlineData("−5", "5"), InlineData("5.3.2", "2"), InlineData("3,4.5,6", "6"), InlineData("1e5", "5")]
    [InlineData("٣٤ x", "٣٤"), InlineData("= 𝟏𝟐", "𝟏𝟐")]
    public void The_last_number_of_the_output_is_taken_as_written(string output, string number) => Assert.Equal(Extraction.Stated(number), Extract(output));

    [Theory]
    [InlineData("3-5", "-5"), InlineData("a-1b", "-1"), InlineData("5.3-", "5"), InlineData("5.-", "5"), InlineData("5,3-", "5"), InlineData("5,-", "5")]
    [InlineData("5,,34-", "5,"), InlineData("1,2.3-4", "-4"), InlineData("7 or 18-", "7")]
    public void A_hyphen_after_a_number_cuts_it_back(string output, string number) => Assert.Equal(Extraction.Stated(number), Extract(output));

    [Theory]
    [InlineData("18-"), InlineData("12-5-"), InlineData("18- or 20-"), InlineData("none"), InlineData(""), InlineData("-"), InlineData("x²")]
    public void Without_a_number_the_whole_output_is(string output) => Assert.Equal(Extraction.Stated(output), Extract(output));

    [Fact]
    public void It_is_what_an_engine_that_steps_back_finds() => Gen.Char["0123,,..-- x٣"].Array[0, 14].Select(c => new string(c)).Sample(
        output => Extract(output).Answer == (SteppingBack.Matches(output) is [.., var last] ? last.Value : output), iter: 20_000);

    private static Extraction Extract(string output) => PaperExtractors.LastNumber.Extract(output, Samples.Of());
}
