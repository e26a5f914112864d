using Xunit;

namespace GptFathom.Suites.Tests.Scoring.Instructions;

/// <summary>The group "detectable_format" of IFEval (Zhou et al. 2023, arXiv:2311.07911, table 1).</summary>
public class FormatRulesTests
{
    [Theory]
    [InlineData("* One\n* Two", true), InlineData("List:\n  - One\n  * Two\nEnd", true), InlineData("- **One**\n- Two", true)]
    [InlineData("* One", false), InlineData("* One\n* Two\n* Three", false), InlineData("1. One\n2. Two", false), InlineData("**One**\n**Two**", false), InlineData("• One\n• Two", false)]
    [InlineData("a * b\nc - d", false)]
    public void Bullets_are_lines_with_an_asterisk_or_hyphen_and_exactly_2(string reply, bool follows) =>
        Instructed.Check("detectable_format:number_bullet_lists", """{"num_bullets":2}""", reply, follows);

    [Theory]
    [InlineData("*One* and *two*.", true), InlineData("**One** and *two*.", true), InlineData("**One** **two**", true)]
    [InlineData("*One*.", false), InlineData("**One**.", false), InlineData("* *  ** **", false), InlineData("*One\ntwo*", false), InlineData("_One_ _two_", false)]
    public void Highlights_stand_between_asterisks_and_are_at_least_2(string reply, bool follows) =>
        Instructed.Check("detectable_format:number_highlighted_sections", """{"num_highlights":2}""", reply, follows);

    [Theory]
    [InlineData("SECTION 1\nA\nSECTION 2\nB", true), InlineData("SECTION1 A SECTION 12 B", true), InlineData("**SECTION 1** SECTION 2 SECTION 3", true)]
    [InlineData("SECTION 1\nA", false), InlineData("Section 1\nA\nSection 2\nB", false), InlineData("SECTION I\nSECTION II", false), InlineData("SECTION  1 SECTION  2", false)]
    public void Sections_begin_with_the_splitter_and_a_number_and_are_at_least_2(string reply, bool follows) =>
        Instructed.Check("detectable_format:multiple_sections", """{"section_spliter":"SECTION","num_sections":2}""", reply, follows);

    [Theory]
    [InlineData("<<Ode>>\nText", true), InlineData("Here: <<a b>> and on", true), InlineData("<<<x>>>", true)]
    [InlineData("<Ode>", false), InlineData("<<>>", false), InlineData("<< >>", false), InlineData("<<Ode\n>>", false), InlineData("<<Ode", false), InlineData(">>Ode<<", false)]
    public void A_title_stands_in_double_angular_brackets_on_one_line(string reply, bool follows) => Instructed.Check("detectable_format:title", "{}", reply, follows);

    [Theory]
    [InlineData("My answer is yes.", true), InlineData("Well. My answer is no. Sorry.", true), InlineData("My answer is maybe.", true)]
    [InlineData("My answer is yes", false), InlineData("my answer is yes.", false), InlineData("Yes.", false), InlineData("My answer is perhaps.", false)]
    public void A_constrained_response_has_one_of_the_three_answers(string reply, bool follows) =>
        Instructed.Check("detectable_format:constrained_response", "{}", reply, follows);

    [Theory]
    [InlineData("{\"a\": [1, null]}", true), InlineData("```json\n{\"a\": 1}\n```", true), InlineData("```JSON\n[]\n```", true), InlineData("```\n[1]\n```", true), InlineData("\"text\"", true)]
    [InlineData("{\"a\": 1,}", false), InlineData("Here: {\"a\": 1}", false), InlineData("{\"a\": 1}\nDone.", false), InlineData("{'a': 1}", false), InlineData("{\"a\": 1", false)]
    [InlineData("text", false), InlineData("```json\n```", false)]
    public void All_of_a_reply_in_JSON_is_one_value_bare_or_fenced(string reply, bool follows) => Instructed.Check("detectable_format:json_format", "{}", reply, follows);
}
