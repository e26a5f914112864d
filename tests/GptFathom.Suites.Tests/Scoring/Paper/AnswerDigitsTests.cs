using GptFathom.Suites.Scoring;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class AnswerDigitsTests
{
    [Theory]
    [InlineData("1 + 17. The answer is 18. The answer is 19.", "18"), InlineData("The answer is 1,000.", "1"), InlineData("The answer is -5.", "5")]
    [InlineData("The answer is 7.50", "7"), InlineData("The answer is x = 3 or 4", "3"), InlineData("The answer is ١٨", "١٨")]
    public void The_first_digits_after_the_first_statement_are_taken(string output, string digits) => Assert.Equal(Extraction.Stated(digits), Extract(output));

    [Theory]
    [InlineData("16 - 3 = 13", "13"), InlineData("The answer: 1,000", "000"), InlineData("#### 18 eggs, 2 left", "2"), InlineData("the answer is 3. 4", "4"), InlineData("7𝟏", "7𝟏")]
    public void Without_a_statement_the_last_digits_of_the_output_are(string output, string digits) => Assert.Equal(Extraction.Stated(digits), Extract(output));

    [Theory]
    [InlineData("18. The answer is eighteen. The answer is 18"), InlineData("eighteen"), InlineData(""), InlineData("x²")]
    public void Without_digits_there_the_whole_output_is(string output) => Assert.Equal(Extraction.Stated(output), Extract(output));

    private static Extraction Extract(string output) => PaperExtractors.AnswerDigits.Extract(output, Samples.Of());
}
