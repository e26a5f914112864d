using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Answers;

public class ShortAnswerTests
{
    [Theory]
    [InlineData("The answer is Star Trek: First Contact.", "Star Trek: First Contact")]
    [InlineData("Sure! The answer is **Paris**.", "Paris")]
    [InlineData("The answer is Paris. It has been the capital for long.", "Paris")]
    [InlineData("The answer is London. Wait, no: the answer is Paris.", "Paris")]
    [InlineData("Some say the answer is London.\n\nFinal answer: Paris", "Paris")]
    [InlineData("The answer is not London but Paris.", "Paris")]
    [InlineData("{\"answer\": \"Paris\"}", "Paris")]
    [InlineData("Paris\n\nIt is the capital of France.", "Paris")]
    [InlineData("Paris. No, wait, that is wrong. It is Lyon.", "Lyon")]
    [InlineData("A: Paris.", "Paris")]
    [InlineData("Die Antwort lautet Paris.", "Paris")]
    [InlineData("答えはパリです。", "パリ")]
    [InlineData("정답은 파리입니다.", "파리")]
    public void A_statement_or_a_line_that_another_follows_is_stated(string output, string answer) => Assert.Equal(Extraction.Stated(answer), Extract(output));

    [Theory]
    [InlineData("Paris", "Paris")]
    [InlineData("The capital of France is **Paris**, of course.", "Paris")]
    [InlineData("Paris - the capital of France", "Paris")]
    [InlineData("Paris (the capital of France)", "Paris")]
    [InlineData("Georgia (U.S. state)", "Georgia (U.S. state)")]
    [InlineData("Mission: Impossible - Ghost Protocol", "Mission: Impossible - Ghost Protocol")]
    [InlineData("Capt. James T. Kirk", "Capt. James T. Kirk")]
    [InlineData("Not Fade Away", "Not Fade Away")]
    public void The_only_line_may_be_cut_off(string output, string answer) => Assert.Equal(Extraction.Guessed(answer), Extract(output));

    [Theory]
    [InlineData(""), InlineData(" \n"), InlineData("I don't know."), InlineData("N/A"), InlineData("—"), InlineData("The answer is not Paris."), InlineData("{\"answer\": null}")]
    [InlineData("Some would say the answer is Paris."), InlineData("The answer is Paris. On second thought, that is wrong."), InlineData("Answer: I'm not sure.")]
    public void What_states_no_answer_has_none(string output) => Assert.Equal(Extraction.None, Extract(output));

    [Theory]
    [InlineData("N/A"), InlineData("The answer is blowing in the wind"), InlineData("“To the Man on Trail”"), InlineData("I don't know.")]
    public void A_reply_that_is_a_target_is_taken_whole(string output) =>
        Assert.Equal(Extraction.Stated(output), Extractors.ShortAnswer.Extract($" {output}\n", Samples.Of("x", output)));

    private static Extraction Extract(string output) => Extractors.ShortAnswer.Extract(output, Samples.Of());
}
