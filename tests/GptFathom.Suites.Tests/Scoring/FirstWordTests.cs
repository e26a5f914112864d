using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class FirstWordTests
{
    [Theory]
    [InlineData("signs.", "signs"), InlineData("A: \"signs\"", "signs"), InlineData("... don't you", "don't"), InlineData("**well-being** is", "well-being")]
    [InlineData("3 times", "3"), InlineData("été ou", "été")]
    public void A_word_that_something_follows_is_stated(string output, string word) => Assert.Equal(Extraction.Stated(word), Extract(output));

    [Theory]
    [InlineData("The next word is \"signs\", I think.", "signs"), InlineData("Sure! The missing word is most likely **signs**.", "signs")]
    [InlineData("""{"answer": "signs"}""", "signs"), InlineData("The word is \"lights\". Wait, no: the word is \"signs\".", "signs")]
    public void A_reply_about_the_word_states_it(string output, string word) => Assert.Equal(Extraction.Stated(word), Extract(output));

    [Fact]
    public void The_last_words_of_the_passage_are_not_the_replys_own() => Assert.Equal(
        Extraction.Stated("signs"), SuiteExtractors.FirstWord.Extract("followed all the signs.", Samples.Of() with { Input = "On the road they followed all the" }));

    [Fact]
    public void Words_that_the_passage_does_not_end_with_are() => Assert.Equal(
        Extraction.Stated("followed"), SuiteExtractors.FirstWord.Extract("followed all the signs.", Samples.Of() with { Input = "On the road they saw" }));

    [Theory]
    [InlineData("I don't know."), InlineData("The word is not \"signs\"."), InlineData("""{"answer": null}"""), InlineData("""{"reasoning": "signs""")]
    public void A_reply_that_declines_denies_or_is_cut_off_has_none(string output) => Assert.Equal(Extraction.None, Extract(output));

    [Fact]
    public void The_only_word_may_be_cut_off() => Assert.Equal(Extraction.Guessed("sign"), Extract(" sign"));

    [Theory]
    [InlineData(""), InlineData("..."), InlineData("A: ")]
    public void Without_a_word_there_is_no_answer(string output) => Assert.Equal(Extraction.None, Extract(output));

    private static Extraction Extract(string output) => SuiteExtractors.FirstWord.Extract(output, Samples.Of());
}
