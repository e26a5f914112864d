using GptFathom.Suites.Scoring.Instructions;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring.Instructions;

/// <summary>The group "length_constraints" of IFEval (Zhou et al. 2023, arXiv:2311.07911, table 1).</summary>
public class LengthRulesTests
{
    [Theory]
    [InlineData("One.\n***\nTwo.", true), InlineData("***\nOne.\n\n***\n\nTwo.\n***", true), InlineData("One***Two", true)]
    [InlineData("One.\n\nTwo.", false), InlineData("One.\n***\nTwo.\n***\nThree.", false), InlineData("One.\n***\n***\nTwo.", false), InlineData("One. ****** Two.", false)]
    public void Paragraphs_stand_between_dividers_and_are_exactly_2(string reply, bool follows) =>
        Instructed.Check("length_constraints:number_paragraphs", """{"num_paragraphs":2}""", reply, follows);

    [Theory]
    [InlineData("at least", "one two three", true), InlineData("at least", "one two", false), InlineData("at least", "one-two, three", true)]
    [InlineData("less than", "one two three", false), InlineData("less than", "one two", true), InlineData("less than", "don't - go", false)]
    [InlineData("less than", "snake_case 2.5", false), InlineData("less than", "* - !", true)]
    public void Words_are_runs_of_letters_digits_and_underscores_counted_against_3(string relation, string reply, bool follows) =>
        Instructed.Check("length_constraints:number_words", $$"""{"relation":"{{relation}}","num_words":3}""", reply, follows);

    [Fact]
    public void Marks_belong_to_their_word() => Instructed.Check("length_constraints:number_words", """{"relation":"less than","num_words":3}""", "हिन्दी भाषा", true);

    [Theory]
    [InlineData("at least", "One. Two! Three?", true), InlineData("at least", "One. Two!", false)]
    [InlineData("less than", "One. Two! Three?", false), InlineData("less than", "One. Two!", true)]
    public void Sentences_are_counted_against_3(string relation, string reply, bool follows) =>
        Instructed.Check("length_constraints:number_sentences", $$"""{"relation":"{{relation}}","num_sentences":3}""", reply, follows);

    [Theory]
    [InlineData("", 0), InlineData("...", 0), InlineData("No mark", 1), InlineData("One. Two", 2), InlineData("What?! Yes.", 2), InlineData("He said \"Go!\" She went.", 2)]
    [InlineData("(Done.) *Good.* Bye.", 3), InlineData("Title\n\nText goes on.", 1), InlineData("Pi is 3.14. See example.com for more.", 2)]
    [InlineData("Dr. Who met Mr. J. Smith.", 1), InlineData("Rice, beans, etc. are cheap.", 1), InlineData("We sell rice etc. They buy.", 2), InlineData("In the U.S. and e.g. Peru.", 1)]
    [InlineData("Wait... what?", 1), InlineData("Wait... What?", 2), InlineData("It is I. You see.", 2), InlineData("He said no. Then he left.", 2)]
    [InlineData("1. First thing.\n2. Second thing.", 4), InlineData("1. first thing.\n2. second thing.", 2)]
    [InlineData("你好。再见！", 2), InlineData("यह एक है। वह दो है।", 2)]
    public void A_sentence_ends_at_its_mark_and_not_within_an_abbreviation(string text, int sentences) => Assert.Equal(sentences, Sentences.Count(text));

    [Theory]
    [InlineData("First.\n\nWeekend plans.", true), InlineData("First.\n\n\"Weekend\" it is.", true), InlineData("First.\n\nWEEKEND, at last.", true)]
    [InlineData("Weekend.\n\nSecond.", false), InlineData("First.\n\nWeekends.", false), InlineData("First.\n\nThe weekend.", false), InlineData("First.\nWeekend.", false)]
    [InlineData("First.\n\nWeekend.\n\nThird.", false), InlineData("First.\n\n\n\nWeekend.", false), InlineData("First.", false)]
    public void The_second_of_2_paragraphs_starts_with_the_word(string reply, bool follows) => Instructed.Check(
        "length_constraints:nth_paragraph_first_word", """{"num_paragraphs":2,"nth_paragraph":2,"first_word":"weekend"}""", reply, follows);
}
