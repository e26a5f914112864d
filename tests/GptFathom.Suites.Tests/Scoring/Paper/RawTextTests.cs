using GptFathom.Suites.Scoring;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class RawTextTests
{
    [Theory]
    [InlineData(" Paris.\n"), InlineData(""), InlineData("\n")]
    public void The_output_is_the_answer_as_it_is(string output) => Assert.Equal(Extraction.Stated(output), PaperExtractors.RawText.Extract(output, Samples.Of()));
}
