using GptFathom.Suites.Scoring;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class FirstConclusionTests
{
    [Theory]
    [InlineData("2 + 2 = 4. So the answer is 4.\n\nQ: 3 + 3\nA: So the answer is 6.", "4.\n\nQ: 3 + 3\nA:")]
    [InlineData("So the answer is (A) or rather (B).", "(A) or rather (B)."), InlineData("So the answer is So the answer is 4.", "")]
    public void What_follows_the_first_conclusion_is_the_answer(string output, string answer) => Assert.Equal(Extraction.Stated(answer), Extract(output));

    [Theory]
    [InlineData(" \u001F(A)\n", "(A)"), InlineData("so the answer is 4.", "so the answer is 4."), InlineData("So the answer is\n4", "So the answer is\n4"), InlineData("", "")]
    public void Without_one_the_whole_output_is(string output, string answer) => Assert.Equal(Extraction.Stated(answer), Extract(output));

    private static Extraction Extract(string output) => PaperExtractors.FirstConclusion.Extract(output, Samples.Of());
}
