using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class ProgramOutputTests
{
    [Theory]
    [InlineData("[THOUGHT]\nit adds\n[/THOUGHT]\n[ANSWER]\n[1, 2]\n[/ANSWER]", "[1, 2]")]
    [InlineData("[ANSWER]\nassert f('a==b') == 'x == y'\n[/ANSWER]", "'x == y'")]
    [InlineData("So we have\nassert f([1]) == [1, 2]\nas required.", "[1, 2]")]
    [InlineData("The output is computed. The answer is `'abc'`.", "'abc'")]
    [InlineData("""{"answer": " a "}""", " a ")]
    [InlineData("""{"answer": true}""", "True")]
    [InlineData("""{"answer": "true"}""", "true")]
    [InlineData("""{"answer": "assert f(1) == 2"}""", "2")]
    public void A_stated_output_is_found(string output, string answer) => Assert.Equal(Extraction.Stated(answer), Extract(output));

    [Theory]
    [InlineData("It returns\n```\n{'a': 1}\n```", "{'a': 1}")]
    [InlineData("'x'", "'x'")]
    public void The_last_line_is_the_guess(string output, string answer) => Assert.Equal(Extraction.Guessed(answer), Extract(output));

    [Fact]
    public void An_empty_output_has_no_answer() => Assert.Equal(Extraction.None, Extract(" \n"));

    private static Extraction Extract(string output) => SuiteExtractors.ProgramOutput.Extract(output, Samples.Of());
}
