using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class BbhEqualityTests
{
    [Theory]
    [InlineData("A", "(A)"), InlineData("(a).", "(A)"), InlineData("(B) 07/08/1971", "(B)")]
    [InlineData("apple, pear, plum", "apple pear plum"), InlineData("Apple  pear plum.", "apple pear plum")]
    [InlineData("true", "True"), InlineData("Yes.", "yes"), InlineData("Invalid", "invalid")]
    [InlineData(">)]", "> ) ]"), InlineData("1,260", "1260"), InlineData("7.0", "7")]
    public void The_same_answer_is_equal_however_written(string answer, string target) => Assert.Equal(1, Measure(answer, target));

    [Theory]
    [InlineData("(A) or (B)", "(A)"), InlineData("(None of the above)", "(B)"), InlineData("B", "(A)"), InlineData("Apple", "(A)")]
    [InlineData("pear apple", "apple pear"), InlineData("apple", "apple pear"), InlineData("valid", "invalid"), InlineData("> ]", "> ) ]"), InlineData("12", "1260"), InlineData("", "no")]
    public void Another_answer_is_not(string answer, string target) => Assert.Equal(0, Measure(answer, target));

    private static double Measure(string answer, string target) => SuiteMetrics.BbhEquality.Measure(answer, Samples.Of(target));
}
