using Xunit;

namespace GptFathom.Suites.Tests.Scoring.Instructions;

/// <summary>The group "keywords" of IFEval (Zhou et al. 2023, arXiv:2311.07911, table 1).</summary>
public class KeywordRulesTests
{
    [Theory]
    [InlineData("A red apple.", true), InlineData("Apples are RED", true), InlineData("Hundreds of pineapples", true)]
    [InlineData("A red pear.", false), InlineData("An apple.", false), InlineData("r e d apple", false)]
    public void Existence_asks_for_each_keyword_in_any_case(string reply, bool follows) =>
        Instructed.Check("keywords:existence", """{"keywords":["red","apple"]}""", reply, follows);

    [Theory]
    [InlineData("C++ is a language.", true), InlineData("Cc is none.", false)]
    public void A_keyword_is_a_text_and_no_pattern(string reply, bool follows) => Instructed.Check("keywords:existence", """{"keywords":["C++"]}""", reply, follows);

    [Theory]
    [InlineData("at least", "War and war, warlike.", true), InlineData("at least", "War and war.", false), InlineData("at least", "war war war war", true)]
    [InlineData("less than", "War and war, warlike.", false), InlineData("less than", "War and war.", true), InlineData("less than", "Peace.", true)]
    public void Frequency_counts_the_keyword_against_3(string relation, string reply, bool follows) =>
        Instructed.Check("keywords:frequency", $$"""{"relation":"{{relation}}","keyword":" war","frequency":3}""", reply, follows);

    [Theory]
    [InlineData("aaaa", false), InlineData("aaaaaa", true)]
    public void Occurrences_do_not_overlap(string reply, bool follows) =>
        Instructed.Check("keywords:frequency", """{"relation":"at least","keyword":"aa","frequency":3}""", reply, follows);

    [Theory]
    [InlineData("Rocket science", true), InlineData("bedrock", true), InlineData("rock_music", true), InlineData("rocks", true)]
    [InlineData("We will ROCK you.", false), InlineData("rock", false), InlineData("(rock)", false), InlineData("rock-hard", false), InlineData("rocket rock", false)]
    [InlineData("Nothing to say.", false)]
    public void Forbidden_words_are_whole_words(string reply, bool follows) =>
        Instructed.Check("keywords:forbidden_words", """{"forbidden_words":["rock","to say"]}""", reply, follows);

    [Theory]
    [InlineData("less than", "One T.", true), InlineData("less than", "Two: t.", false)]
    [InlineData("at least", "Two: t.", true), InlineData("at least", "One T.", false)]
    public void Letter_frequency_counts_small_and_capital_letters_against_2(string relation, string reply, bool follows) =>
        Instructed.Check("keywords:letter_frequency", $$"""{"let_relation":"{{relation}}","letter":"T","let_frequency":2}""", reply, follows);

    [Theory]
    [InlineData("#one #two", true), InlineData("#one", false)]
    public void A_letter_may_be_any_character(string reply, bool follows) =>
        Instructed.Check("keywords:letter_frequency", """{"let_relation":"at least","letter":"#","let_frequency":2}""", reply, follows);
}
