using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Answers;

public class FinalAnswerTests
{
    [Theory]
    [InlineData("First I thought the answer is Rome. But the answer is Paris.", "Paris")]
    [InlineData("Answer: **Paris**\nBecause it is.", "Paris")]
    [InlineData("The answer is Dr. Watson. He knew.", "Dr. Watson")]
    [InlineData(@"hence \boxed{B}", "B")]
    [InlineData("""{"answer": "Paris."}""", "Paris")]
    [InlineData("thinking\nA: Paris", "Paris")]
    public void The_last_statement_wins(string output, string answer) => Assert.Equal(Extraction.Stated(answer), Extractors.FinalAnswer.Extract(output, Samples.Of()));

    [Fact]
    public void The_last_line_is_the_guess() => Assert.Equal(Extraction.Guessed("Paris"), Extractors.FinalAnswer.Extract("Let me think.\n\n\"Paris\".\n", Samples.Of()));

    [Fact]
    public void The_whole_text_is_trimmed() => Assert.Equal(Extraction.Stated("a\nb"), Extractors.WholeText.Extract(" a\nb \n", Samples.Of()));

    [Fact]
    public void An_empty_output_has_no_answer()
    {
        Assert.Equal(Extraction.None, Extractors.FinalAnswer.Extract(" \n", Samples.Of()));
        Assert.Equal(Extraction.None, Extractors.WholeText.Extract(" \n", Samples.Of()));
    }
}
