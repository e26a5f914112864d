using GptFathom.Tests.Scoring.Judging;
using Xunit;

namespace GptFathom.Tests.Scoring;

public sealed class PairwiseJudgeTests
{
    private static readonly Sample Question = new() { Id = "a", Input = "Why is the sky blue?" };
    private static readonly PairwiseJudge Judge = new() { Rubric = "Which one is right?" };

    [Theory]
    [InlineData("mine", 1)]
    [InlineData("other", 0)]
    public async Task A_verdict_that_both_orders_agree_on_counts(string better, double value)
    {
        FakeJudge judge = new(shown => IsFirst(shown, better) ? "Better.\n[[A]]" : "Worse.\n[[B]]");
        Score score = await CompareAsync(judge);
        Assert.Equal((value, Outcome.Answered, MetricKind.Graded, Judge.Id), (score.Value, score.Outcome, score.Kind, score.Metric));
        Assert.Equal((2, 1), (judge.Prompts.Count, judge.Prompts.Count(p => IsFirst(p.User, "mine"))));
    }

    [Theory]
    [InlineData("[[A]]", "[[A]]")]
    [InlineData("[[B]]", "[[B]]")]
    [InlineData("[[C]]", "[[C]]")]
    [InlineData("[[A]]", "[[C]]")]
    [InlineData("[[C]]", "[[A]]")]
    public async Task A_judge_that_prefers_a_place_or_is_undecided_makes_it_a_tie(string mineFirst, string otherFirst) =>
        Assert.Equal(0.5, (await CompareAsync(new FakeJudge(shown => IsFirst(shown, "mine") ? mineFirst : otherFirst))).Value);

    [Theory]
    [InlineData("A")]
    [InlineData("[[D]]")]
    [InlineData("[[A]] or [[B]]")]
    [InlineData("")]
    [InlineData("Verdict: a tie")]
    public async Task A_reply_without_one_verdict_is_no_score(string reply)
    {
        FakeJudge judge = new(shown => IsFirst(shown, "mine") ? "[[A]]" : reply);
        Assert.Contains("no verdict", (await Assert.ThrowsAsync<UnscoredException>(() => CompareAsync(judge))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Votes_are_cast_in_both_orders_each()
    {
        FakeJudge judge = new((shown, i) => FakeJudge.Reply(i < 4 == IsFirst(shown, "mine") ? "[[A]]" : "[[B]]"));
        Score score = await (Judge with { Options = new() { Votes = 3, Aggregation = VoteRule.Majority } })
            .CompareAsync(judge, Question, FakeJudge.Reply("mine"), "other", TestContext.Current.CancellationToken);
        Assert.Equal((1, 6), (score.Value, judge.Prompts.Count));
    }

    [Fact]
    public async Task A_reply_without_an_answer_loses_and_the_judge_is_not_asked()
    {
        FakeJudge judge = new("[[A]]");
        Score score = await Judge.CompareAsync(judge, Question, FakeJudge.Reply(""), "other", TestContext.Current.CancellationToken);
        Assert.Equal((0, Outcome.Truncated, 0), (score.Value, score.Outcome, judge.Prompts.Count));
    }

    private static bool IsFirst(string shown, string answer) =>
        shown.IndexOf($"\n{answer}\n", StringComparison.Ordinal) < shown.IndexOf("<<<answer B", StringComparison.Ordinal);

    private static Task<Score> CompareAsync(FakeJudge judge) =>
        Judge.CompareAsync(judge, Question, FakeJudge.Reply("mine"), "other", TestContext.Current.CancellationToken);
}
