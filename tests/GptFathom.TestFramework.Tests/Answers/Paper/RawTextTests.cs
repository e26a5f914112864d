using GptFathom.Answers.Paper;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Answers.Paper;

public class RawTextTests
{
    [Theory]
    [InlineData(" Paris.\n"), InlineData(""), InlineData("\n")]
    public void The_output_is_the_answer_as_it_is(string output) => Assert.Equal(Extraction.Stated(output), RawText.Extractor.Extract(output, Samples.Of()));
}
