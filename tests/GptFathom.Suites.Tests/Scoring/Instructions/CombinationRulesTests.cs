using Xunit;

namespace GptFathom.Suites.Tests.Scoring.Instructions;

/// <summary>The groups "combination", "startend" and "punctuation" of IFEval (Zhou et al. 2023, arXiv:2311.07911, table 1).</summary>
public class CombinationRulesTests
{
    [Theory]
    [InlineData("Name a river. The Nile.", true), InlineData(" name a RIVER.\nThe Nile.", true), InlineData("Name a river.", true)]
    [InlineData("Name a river", false), InlineData("\"Name a river.\" The Nile.", false), InlineData("Sure! Name a river. The Nile.", false), InlineData("Name the river. The Nile.", false)]
    public void Repeat_prompt_has_the_request_first_and_word_for_word(string reply, bool follows) =>
        Instructed.Check("combination:repeat_prompt", """{"prompt_to_repeat":"Name a river. "}""", reply, follows);

    [Theory]
    [InlineData("One.\n******\nTwo.", true), InlineData("******\nOne.\n******\nTwo.\n******", true)]
    [InlineData("One.\n******\nOne.", false), InlineData("One.\n***\nTwo.", false), InlineData("One.", false), InlineData("One.******Two.******Three.", false)]
    [InlineData("One.******\n******Two.", false), InlineData("One.\n******\n", false)]
    public void Two_responses_differ_and_stand_between_six_asterisks(string reply, bool follows) => Instructed.Check("combination:two_responses", "{}", reply, follows);

    [Theory]
    [InlineData("Take care. Peace!", true), InlineData("\"Take care. PEACE!\"", true), InlineData("Peace! \n", true)]
    [InlineData("Peace", false), InlineData("Peace! Bye.", false), InlineData("Peace!'", false), InlineData("Peace! \"x", false)]
    public void Nothing_follows_the_end_phrase(string reply, bool follows) => Instructed.Check("startend:end_checker", """{"end_phrase":"Peace! "}""", reply, follows);

    [Theory]
    [InlineData("\"All of it.\"", true), InlineData(" \"All\" of \"it\" \n", true), InlineData("\"\"", true)]
    [InlineData("\"All of it.", false), InlineData("All of it.\"", false), InlineData("“All of it.”", false), InlineData("'All of it.'", false), InlineData("\"", false)]
    public void A_quotation_begins_and_ends_with_double_quotation_marks(string reply, bool follows) => Instructed.Check("startend:quotation", "{}", reply, follows);

    [Theory]
    [InlineData("No comma; none.", true), InlineData("你好，世界", true), InlineData("One, two", false), InlineData("1,000", false)]
    public void No_comma_allows_none(string reply, bool follows) => Instructed.Check("punctuation:no_comma", "{}", reply, follows);
}
