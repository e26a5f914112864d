using CsCheck;
using GptFathom.Suites.Scoring;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class FuzzyMatchTests
{
    [Theory]
    [InlineData("It was Paris, not London.", "Paris"), InlineData("Pa", "Paris"), InlineData("Art", "Mozart"), InlineData("The  U.S.A.!", "usa"), InlineData("i\u0307", "İ")]
    [InlineData("10", "2010"), InlineData("a\u0301", "\u0301"), InlineData("ΟΔΟΣ", "οδος"), InlineData("«Paris»", "Paris!?")]
    public void One_that_contains_the_other_is_right(string answer, string target)
    {
        Assert.Equal(1, Measure(answer, target));
        Assert.Equal(1, Measure(target, answer));
    }

    [Theory]
    [InlineData("Paris", "London"), InlineData("", "Paris"), InlineData("The.", "Paris"), InlineData("1 000", "1000"), InlineData("«Paris", "Paris»")]
    public void Any_other_is_wrong(string answer, string target) => Assert.Equal(0, Measure(answer, target));

    [Theory]
    [InlineData("", "A+"), InlineData("-- -", "the"), InlineData("\u001C", "!")]
    public void What_is_left_empty_matches_what_is_left_empty(string answer, string target) => Assert.Equal(1, Measure(answer, target));

    [Fact]
    public void Any_target_will_do() => Assert.Equal(1, PaperMetrics.FuzzyMatch.Measure("Paris", Samples.Of("London", "paris, France")));

    [Fact]
    public void It_is_symmetric_and_reflexive() => Gen.Select(Gen.String, Gen.String).Sample((a, b) => Measure(a, a) == 1 && Measure(a, b) == Measure(b, a));

    private static double Measure(string answer, string target) => PaperMetrics.FuzzyMatch.Measure(answer, Samples.Of(target));
}
