using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class LastWordTests
{
    [Theory]
    [InlineData("signs", "signs"), InlineData("Signs", "signs"), InlineData("Sal", "“Sal"), InlineData("Tess", "thought...Tess")]
    [InlineData("don’t", "don't"), InlineData("signs", "don't care about signs.")]
    public void The_last_word_is_right_whatever_surrounds_it(string answer, string target) =>
        Assert.Equal(1, SuiteMetrics.LastWord.Measure(answer, Samples.Of(target)));

    [Theory]
    [InlineData("sign", "signs"), InlineData("signs", "sign"), InlineData("about", "about signs"), InlineData("", "signs"), InlineData("!", "!")]
    [InlineData("signs", "")]
    public void Only_the_whole_word_is(string answer, string target) => Assert.Equal(0, SuiteMetrics.LastWord.Measure(answer, Samples.Of(target)));
}
