using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class StatedLetterTests
{
    [Theory]
    [InlineData("The answer is (B).", "B"), InlineData("So the answer is B.", "B"), InlineData("Answer: B", "B"), InlineData("**The correct answer is (B) Paris**", "B")]
    [InlineData("The answer is (A). However, the correct answer is (B).", "B"), InlineData("The answer is not (A), but (B).", "B")]
    [InlineData("""{"reasoning": "Not A.", "answer": "B"}""", "B"), InlineData(@"Hence $\boxed{B}$.", "B"), InlineData("The answer is (J).", "J")]
    public void The_letter_of_the_last_statement_is_the_answer(string output, string letter) => Assert.Equal(letter, Extract(output));

    /// <summary>As the authors score: "(B) or (F)" is B.</summary>
    [Theory]
    [InlineData("The answer is (B) or (F).", "B"), InlineData("The answer is (F) and (B).", "F"), InlineData("The answer is (B, C, F).", "B"), InlineData("The answer is BCF.", "B")]
    public void Of_several_letters_the_first_counts(string output, string letter) => Assert.Equal(letter, Extract(output));

    [Theory]
    [InlineData("The best of them is (B)."), InlineData("B is correct."), InlineData("B"), InlineData("Two fail.\n\n**B**")]
    public void Without_such_a_statement_it_is_that_of_any_choice(string output) =>
        Assert.Equal(Extractors.ChoiceAnswer.Extract(output, Samples.Of()).Answer, Extract(output));

    [Theory]
    [InlineData("The answer is not (B)."), InlineData("The answer is (B) is incorrect."), InlineData("Is the answer (B)?"), InlineData("Some say the answer is (B).")]
    [InlineData("The answer is Berlin."), InlineData("The answer is (III)."), InlineData("The answer is (B). On second thought, that is wrong."), InlineData("I don't know."), InlineData("")]
    public void What_is_denied_doubted_asked_or_no_letter_is_none(string output) => Assert.Null(Extract(output));

    private static string? Extract(string output) => SuiteExtractors.StatedLetter.Extract(output, Samples.Of()).Answer;
}
