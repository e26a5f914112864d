using GptFathom.Answers;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Answers;

public class FirstWordTests
{
    [Theory]
    [InlineData("signs.", "signs"), InlineData("A: \"signs\"", "signs"), InlineData("... don't you", "don't"), InlineData("**well-being** is", "well-being")]
    [InlineData("3 times", "3"), InlineData("été ou", "été")]
    public void A_word_that_something_follows_is_stated(string output, string word) => Assert.Equal(Extraction.Stated(word), Extract(output));

    [Fact]
    public void The_only_word_may_be_cut_off() => Assert.Equal(Extraction.Guessed("sign"), Extract(" sign"));

    [Theory]
    [InlineData(""), InlineData("..."), InlineData("A: ")]
    public void Without_a_word_there_is_no_answer(string output) => Assert.Equal(Extraction.None, Extract(output));

    private static Extraction Extract(string output) => FirstWord.Extractor.Extract(output, Samples.Of());
}
