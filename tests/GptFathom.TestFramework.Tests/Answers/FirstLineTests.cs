using GptFathom.Answers;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Answers;

public class FirstLineTests
{
    [Theory]
    [InlineData("Paris\nQ: next"), InlineData("\n\n Paris \r\nmore"), InlineData("A: Paris\n"), InlineData("**Answer:** Paris\n\nBecause")]
    [InlineData("A:\nParis\n")]
    public void A_line_that_another_follows_is_stated(string output) => Assert.Equal(Extraction.Stated("Paris"), Extract(output));

    [Theory]
    [InlineData("Paris"), InlineData(" Answer: Paris  ")]
    public void The_only_line_may_be_cut_off(string output) => Assert.Equal(Extraction.Guessed("Paris"), Extract(output));

    [Theory]
    [InlineData(""), InlineData(" \n\t"), InlineData("A:")]
    public void A_blank_output_has_no_answer(string output) => Assert.Equal(Extraction.None, Extract(output));

    private static Extraction Extract(string output) => FirstLine.Extractor.Extract(output, Samples.Of());
}
