using CsCheck;
using GptFathom.Suites.Scoring;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

/// <summary>Expected values by the definitions of evaluate-v1.1.py.</summary>
public class SquadTests
{
    [Theory]
    [InlineData("The Beatles!", "beatles"), InlineData("an  apple\t", "Apple"), InlineData("U.S.A.", "usa"), InlineData("$1,000", "1000")]
    [InlineData("rock-'n'-roll", "rocknroll"), InlineData("the", "a")]
    public void Case_ASCII_punctuation_articles_and_blanks_have_no_say(string answer, string target) => Assert.Equal(1, ExactMatch(answer, target));

    [Theory]
    [InlineData("Paris France", "Paris"), InlineData("5.0", "5"), InlineData("«Paris»", "Paris"), InlineData("(B) x", "B"), InlineData("", "x")]
    [InlineData("Theatre", "atre")]
    public void Everything_else_has(string answer, string target) => Assert.Equal(0, ExactMatch(answer, target));

    /// <summary>Two of three and two of four words: 2 · 2 / (3 + 4).</summary>
    [Theory]
    [InlineData("the cat sat", "cat sat", 1.0), InlineData("big red cat", "red cat sat down", 4.0 / 7), InlineData("cat cat dog", "cat dog dog", 2.0 / 3)]
    [InlineData("cat", "dog", 0.0), InlineData("", "dog", 0.0), InlineData("the", "a", 0.0)]
    public void F1_counts_words_as_often_as_they_occur(string answer, string target, double f1) => Assert.Equal(f1, F1(answer, target), 12);

    [Fact]
    public void The_best_alias_counts()
    {
        Assert.Equal(1, SuiteMetrics.SquadExactMatch.Measure("NYC", Samples.Of("New York City", "nyc")));
        Assert.Equal(0.8, SuiteMetrics.SquadF1.Measure("New York", Samples.Of("Gotham", "New York City")), 12);
    }

    [Fact]
    public void Without_targets_the_score_is_0() =>
        Assert.Equal(0, SuiteMetrics.SquadF1.Measure("cat", Samples.Of()) + SuiteMetrics.SquadExactMatch.Measure("cat", Samples.Of()));

    [Fact]
    public void Equality_is_reflexive_and_symmetric() => Gen.Select(Text, Text).Sample((a, b) => ExactMatch(a, a) == 1 && ExactMatch(a, b) == ExactMatch(b, a));

    [Fact]
    public void F1_is_symmetric_from_0_to_1_and_1_for_equals() => Gen.Select(Text, Text).Sample((a, b) =>
        F1(a, b) == F1(b, a) && F1(a, b) is >= 0 and <= 1 && (ExactMatch(a, b) == 0 || F1(a, b) == 1 || SquadText.Normalise(a).Length == 0));

    private static readonly Gen<string> Text = Gen.OneOf("cat", "The", "U.S.", "7.5", "!", "Tree", "a").Array[0, 5].Select(words => string.Join(' ', words));

    private static double ExactMatch(string answer, string target) => SuiteMetrics.SquadExactMatch.Measure(answer, Samples.Of(target));

    private static double F1(string answer, string target) => SuiteMetrics.SquadF1.Measure(answer, Samples.Of(target));
}
