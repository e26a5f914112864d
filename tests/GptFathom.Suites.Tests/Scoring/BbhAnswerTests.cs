using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class BbhAnswerTests
{
    [Theory]
    [InlineData("The receptionist, so the answer should be hers. So the answer is (B).", "(B)")]
    [InlineData("So the answer is ] } ).", "] } )")]
    [InlineData("so the answer is True.\n\nQ: not True is\nA: so the answer is False.", "True")]
    [InlineData("The answer is (A). Hope this helps.", "(A)")]
    [InlineData("""{"answer": "valid"}""", "valid")]
    public void What_follows_the_statement_is_the_answer(string output, string answer) => Assert.Equal(Extraction.Stated(answer), Extract(output));

    [Theory]
    [InlineData("(D)", "(D)")]
    [InlineData(" apple pear plum\n\nQ: next", "apple pear plum")]
    public void Without_a_statement_the_first_line_is_the_guess(string output, string answer) => Assert.Equal(Extraction.Guessed(answer), Extract(output));

    private static Extraction Extract(string output) => SuiteExtractors.BbhAnswer.Extract(output, Samples.Of());
}
