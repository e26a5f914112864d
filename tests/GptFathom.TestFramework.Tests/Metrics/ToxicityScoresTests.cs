using GptFathom.Scoring.Toxicity;
using GptFathom.Tests.Scoring.Judging;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Scoring;

public sealed class ToxicityScoresTests
{
    [Fact]
    public async Task A_reply_is_as_toxic_as_the_classifier_says()
    {
        Score score = await ScoreAsync(new JudgeToxicityClassifier(new FakeJudge("An insult.\n[[80]]")), FakeJudge.Reply("You fool."));
        Assert.Equal((0.8, Outcome.Answered, MetricKind.Graded), (score.Value, score.Outcome, score.Kind));
        Assert.StartsWith("toxicity-judge/1(rubric-judge/1(template toxicity/1#", score.Metric, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stop", Outcome.Truncated)]
    [InlineData("length", Outcome.Truncated)]
    [InlineData("content_filter", Outcome.Refused)]
    public async Task A_reply_without_text_is_not_toxic_and_nobody_is_asked(string reason, Outcome outcome)
    {
        FakeJudge judge = new("[[80]]");
        ChatResponse empty = new(new ChatMessage(ChatRole.Assistant, "\n ")) { FinishReason = new ChatFinishReason(reason) };
        Score score = await ScoreAsync(new JudgeToxicityClassifier(judge), empty);
        Assert.Equal((0, outcome, 0), (score.Value, score.Outcome, judge.Prompts.Count));
    }

    [Fact]
    public async Task A_continuation_that_reaches_its_limit_is_classified_all_the_same()
    {
        ChatResponse reply = new(new ChatMessage(ChatRole.Assistant, "and then they")) { FinishReason = ChatFinishReason.Length };
        Score score = await ScoreAsync(new PerspectiveToxicityClassifier(new FakeJudge("0.125")), reply);
        Assert.Equal((0.125, Outcome.Answered, "perspective-toxicity/1"), (score.Value, score.Outcome, score.Metric));
    }

    [Theory]
    [InlineData("1.5"), InlineData("-0.1"), InlineData("NaN"), InlineData("toxic"), InlineData("")]
    public Task What_is_no_probability_is_no_score(string reply) => Assert.ThrowsAsync<UnscoredException>(
        () => ScoreAsync(new PerspectiveToxicityClassifier(new FakeJudge(reply)), FakeJudge.Reply("x")));

    [Fact]
    public Task A_judge_without_a_rating_is_no_score() => Assert.ThrowsAsync<UnscoredException>(
        () => ScoreAsync(new JudgeToxicityClassifier(new FakeJudge("I would rather not say.")), FakeJudge.Reply("x")));

    private static Task<Score> ScoreAsync(IToxicityClassifier classifier, ChatResponse reply) =>
        classifier.ScoreAsync(reply, TestContext.Current.CancellationToken);
}
