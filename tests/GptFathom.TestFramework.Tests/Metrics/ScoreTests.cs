using Xunit;

namespace GptFathom.Tests.Scoring;

public class ScoreTests
{
    [Fact]
    public void A_shortcut_says_what_was_judged_and_how()
    {
        Score score = Score.F1("a big cat", ["cat"]);

        Assert.Equal(2.0 / 3, score.Value, 12);
        Assert.Equal(("a big cat", Outcome.Answered, MetricKind.Graded, "token-f1/1"), (score.Answer, score.Outcome, score.Kind, score.Metric));
        Assert.Equal(1, Score.ExactMatch("The cat", ["dog", "cat"]).Value);
        Assert.Equal(1, Score.Number("It is 1,000.", ["1000"]).Value);
    }

    [Theory]
    [InlineData(""), InlineData(" \n")]
    public void An_empty_answer_is_none(string answer)
    {
        foreach (Score score in (Score[])[Score.ExactMatch(answer, [""]), Score.F1(answer, [""]), Score.Number(answer, ["0"])])
        {
            Assert.Equal((0, null, Outcome.NoAnswer), (score.Value, score.Answer, score.Outcome));
        }
    }
}
