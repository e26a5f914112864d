using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Answers;

public class MathAnswerTests
{
    [Theory]
    [InlineData(@"We get $\boxed{\frac{1}{2}}$.", @"\frac{1}{2}")]
    [InlineData(@"\boxed{1} or rather \fbox{\{1, 2\}} is it", @"\{1, 2\}")]
    [InlineData(@"thus \boxed 7.", "7")]
    [InlineData(@"The final answer is $x^2+1$. I hope it is correct.", "x^2+1")]
    [InlineData("The final answer is:\n\\[\nx+1\n\\]", "x+1")]
    [InlineData("""{"reasoning": "so \\boxed{3}", "answer": "\\boxed{4}"}""", "4")]
    [InlineData("""{"answer": "\\frac{1}{2}"}""", @"\frac{1}{2}")]
    [InlineData("""{"answer": "\frac{1}{2} \times x \text{ m}"}""", @"\frac{1}{2} \times x \text{ m}")]
    [InlineData("""{"answer": "a\nnew line"}""", "a\nnew line")]
    public void A_stated_answer_is_found(string output, string answer) => Assert.Equal(Extraction.Stated(answer), Extract(output));

    [Fact]
    public void The_last_line_is_the_guess_after_its_last_equals_sign() => Assert.Equal(Extraction.Guessed("7"), Extract("2x = 14\nso x = 14/2 = 7."));

    [Fact]
    public void Reasoning_that_is_cut_off_before_its_answer_field_gives_none() => Assert.Equal(Extraction.None, Extract("```json\n{\"reasoning\": \"x = 14/2 = 7"));

    private static Extraction Extract(string output) => Extractors.MathAnswer.Extract(output, Samples.Of());
}
