using CsCheck;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Scoring;

public class ChoiceEqualityTests
{
    [Theory]
    [InlineData("B", "B"), InlineData("b", "B"), InlineData("(B)", "B"), InlineData("B", "(b)"), InlineData("Z", "Z")]
    public void Letters_are_equal_whatever_surrounds_them(string answer, string target) => Assert.Equal(1, Measure(answer, target));

    [Theory]
    [InlineData("B", "A"), InlineData("Because", "B"), InlineData("", "B"), InlineData("AB", "A"), InlineData("1", "1")]
    public void Nothing_but_the_whole_letter_is_equal(string answer, string target) => Assert.Equal(0, Measure(answer, target));

    [Fact]
    public void Equality_is_one_of_letters() =>
        Gen.Select(Letter, Letter).Sample((a, b) => Measure(a, b) == (char.ToUpperInvariant(a[^1]) == char.ToUpperInvariant(b[^1]) ? 1 : 0));

    [Theory]
    [InlineData("AC", 1), InlineData("C, A", 1), InlineData("(A)(C)", 1), InlineData("A", 0), InlineData("ACD", 0), InlineData("", 0), InlineData("A5C", 0)]
    public void A_set_is_right_as_a_whole(string answer, int score)
    {
        Assert.Equal(score, Metrics.ChoiceSetEquality.Measure(answer, Samples.Of("A", "C")));
        Assert.Equal(score, Metrics.ChoiceSetEquality.Measure(answer, Samples.Of("AC")));
    }

    [Fact]
    public void Without_targets_nothing_is_right() =>
        Assert.Equal(0, Metrics.ChoiceSetEquality.Measure("A", Samples.Of()) + Metrics.ChoiceEquality.Measure("A", Samples.Of()));

    private static readonly Gen<string> Letter = Gen.Char["ABZabz"].Select(letter => $"{letter}");

    private static double Measure(string answer, string target) => Metrics.ChoiceEquality.Measure(answer, Samples.Of(target));
}
