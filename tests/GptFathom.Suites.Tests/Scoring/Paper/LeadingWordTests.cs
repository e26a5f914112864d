using GptFathom.Suites.Scoring;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class LeadingWordTests
{
    [Theory]
    [InlineData("signs.", "signs"), InlineData("A: signs", "signs"), InlineData(" A:signs", "signs"), InlineData("\"Signs\"", "Signs"), InlineData("don't", "don")]
    [InlineData("... x_1 well-being", "well"), InlineData("3rd times", "times"), InlineData("été sign", "sign"), InlineData("x² sign", "sign")]
    [InlineData("e\u0301t", "e")]
    public void The_first_word_of_the_26_letters_alone_is_taken(string output, string word) => Assert.Equal(Extraction.Stated(word), Extract(output));

    [Theory]
    [InlineData(" 3rd ", "3rd"), InlineData("A: ...", " ..."), InlineData("A:", ""), InlineData("", "")]
    public void Without_one_the_rest_is(string output, string answer) => Assert.Equal(Extraction.Stated(answer), Extract(output));

    private static Extraction Extract(string output) => PaperExtractors.LeadingWord.Extract(output, Samples.Of());
}
