using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Answers;

public class ChoiceSetAnswerTests
{
    [Theory]
    [InlineData("故选ACD。"), InlineData("答案：A、C、D"), InlineData("The answers are A, C and D."), InlineData("(A)(C)(D)"), InlineData("ACD")]
    [InlineData("Answer: (D), (A) & (C)")]
    [InlineData("""{"answer": ["A", "C", "D"]}"""), InlineData(@"\boxed{ACD}"), InlineData("B项错误，答案为ACD"), InlineData("A, C, D")]
    public void All_letters_of_the_statement_are_the_answer(string output) => Assert.Equal(Extraction.Stated("ACD"), Extract(output));

    [Fact]
    public void One_letter_is_a_set_of_one() => Assert.Equal(Extraction.Stated("B"), Extract("The answer is (B)."));

    [Theory]
    [InlineData("DNA"), InlineData("A and B are wrong."), InlineData("")]
    public void Words_and_denials_are_no_answer(string output) => Assert.Equal(Extraction.None, Extract(output));

    private static Extraction Extract(string output) => Extractors.ChoiceSetAnswer.Extract(output, Samples.Of());
}
