using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Answers;

public class JsonAnswerTests
{
    [Theory]
    [InlineData("""{"reasoning": "r", "answer": "42"}""", "42")]
    [InlineData("Here:\n```json\n{\"answer\": \"42\"}\n```\nDone.", "42")]
    [InlineData("""{"answer": 42}""", "42")]
    [InlineData("""{"answer": [1, 2]}""", "[1, 2]")]
    [InlineData("""{"answer": true}""", "true")]
    [InlineData("""{"answer": "a \"b\" é"}""", "a \"b\" é")]
    [InlineData("""{"answer": "42",}""", "42")]
    [InlineData("""{"Answer": "42"}""", "42")]
    [InlineData("""{"answer": "1"} {"answer": "2"}""", "2")]
    [InlineData("""{"reasoning": "the \"answer\": \"7\" is wrong", "answer": "42"}""", "42")]
    public void A_well_formed_field_is_stated(string output, string answer) => Assert.Equal(Extraction.Stated(answer), Extract(output));

    [Theory]
    [InlineData("{\"reasoning\": \"one\ntwo\", \"answer\": \"42\"}", "42")]
    [InlineData(@"{""reasoning"": ""\(x\)"", ""answer"": ""\(x\)""}", @"\(x\)")]
    [InlineData(@"{""answer"": ""\pi""}", @"\pi")]
    [InlineData("{\"reasoning\": \"say \"hi\" twice\", \"answer\": \"\"hi\"\"}", "\"hi\"")]
    [InlineData("{\"answer\": '[\"a\", \"b\"]'}", "[\"a\", \"b\"]")]
    [InlineData("{\"reasoning\": \"one\ntwo\", \"answer\": [1, [2]]}", "[1, [2]]")]
    [InlineData("{\"reasoning\": \"one\ntwo\", \"answer\": 42\n}", "42")]
    [InlineData("{\"answer\": \"42\", \"reasoning\": \"it goes on and", "42")]
    public void A_malformed_object_still_gives_its_field(string output, string answer) => Assert.Equal(Extraction.Stated(answer), Extract(output));

    [Fact]
    public void A_value_without_its_end_is_a_guess() => Assert.Equal(Extraction.Guessed("[1, 2"), Extract("{\"answer\": \"[1, 2"));

    [Theory]
    [InlineData(""), InlineData("The answer is 42."), InlineData("""{"reasoning": "the answer"}"""), InlineData("""{"reasoning": "no \"answer\": 3"""), InlineData("\"answer\":"), InlineData("{\"answer\": \"\"}"), InlineData("{\"answer\": , }")]
    public void Without_the_field_there_is_no_answer(string output) => Assert.Equal(Extraction.None, Extract(output));

    private static Extraction Extract(string output) => Extractors.JsonAnswer.Extract(output, Samples.Of());
}
