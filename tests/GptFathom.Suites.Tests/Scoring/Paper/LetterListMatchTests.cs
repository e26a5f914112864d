using GptFathom.Suites.Scoring;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class LetterListMatchTests
{
    [Theory]
    [InlineData("A,C", "AC"), InlineData("A,C", "A,C"), InlineData("A,B,C,D", "A"), InlineData("A,C,D", "AC")]
    public void More_letters_than_the_right_ones_do_no_harm_after_them(string answer, string target) =>
        Assert.Equal(1, PaperMetrics.LetterListMatch.Measure(answer, Samples.Of(target)));

    [Theory]
    [InlineData("A,B,C", "AC"), InlineData("A", "AC"), InlineData("A,C", "C"), InlineData("", "A")]
    public void Before_or_between_them_they_do(string answer, string target) => Assert.Equal(0, PaperMetrics.LetterListMatch.Measure(answer, Samples.Of(target)));

    [Theory]
    [InlineData("A,B"), InlineData("")]
    public void Anything_is_right_where_nothing_is_asked_for(string answer) => Assert.Equal(1, PaperMetrics.LetterListMatch.Measure(answer, Samples.Of()));
}
