using GptFathom.Suites.Scoring;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class DigitsMatchTests
{
    [Theory]
    [InlineData("The answer is 18.", "#### 18"), InlineData("The answer is 180.", "#### 18"), InlineData("The answer is 1,000.", "#### 1,000")]
    [InlineData("The answer is 1.", "#### 1,000"), InlineData("So 15 it is", "#### 1,000"), InlineData("The answer is 0001", "#### 1,000"), InlineData("The answer is 5", "#### -5")]
    [InlineData("50", "2 + 3 = 5\n#### 5"), InlineData("It is 1,000", "#### 2,000"), InlineData("18. The answer is eighteen.", "#### 18")]
    public void Any_group_of_digits_of_the_target_will_do_as_a_beginning(string output, string target) => Assert.Equal(1, Measure(output, target));

    [Theory]
    [InlineData("The answer is 1000.", "#### 2,000"), InlineData("The answer is 8", "#### 18"), InlineData("The answer is ١٨", "#### 18"), InlineData("eighteen", "#### 18")]
    [InlineData("2. The answer is a thousand.", "#### 2,000"), InlineData("", "#### 18"), InlineData("The answer is 9", "9 + 9 = 18\n#### 18")]
    public void Any_other_beginning_is_wrong(string output, string target) => Assert.Equal(0, Measure(output, target));

    private static double Measure(string output, string target)
    {
        Sample sample = Samples.Of(target);
        return PaperMetrics.DigitsMatch.Measure(PaperExtractors.AnswerDigits.Extract(output, sample).Answer!, sample);
    }
}
