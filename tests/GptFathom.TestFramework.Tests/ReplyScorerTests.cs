using GptFathom.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests;

public sealed class ReplyScorerTests
{
    private static readonly Sample Eighteen = new() { Id = "a", Input = "", Targets = ["18"] };

    [Theory]
    [InlineData("The answer is 18.", "stop", Outcome.Answered, "18", 1)]
    [InlineData("The answer is 17.", "stop", Outcome.Answered, "17", 0)]
    [InlineData("10 and 8 make 18", "stop", Outcome.Answered, "18", 1)]
    [InlineData("The answer is 18. To check this, let us", "length", Outcome.Answered, "18", 1)]
    [InlineData("10 and 8 make 18", "length", Outcome.Truncated, null, 0)]
    [InlineData("Let us see", "length", Outcome.Truncated, null, 0)]
    [InlineData("", "stop", Outcome.Truncated, null, 0)]
    [InlineData(" \n", "stop", Outcome.Truncated, null, 0)]
    [InlineData("I do not know.", "stop", Outcome.NoAnswer, null, 0)]
    [InlineData("The answer is 18.", "content_filter", Outcome.Refused, null, 0)]
    [InlineData("", "content_filter", Outcome.Refused, null, 0)]
    public void How_a_reply_ended_decides_what_is_scored(string text, string finishReason, Outcome outcome, string? answer, double value)
    {
        Score score = ReplyScorer.Score(Reply(finishReason, new TextContent(text)), Eighteen, Extractors.FinalNumber, Metrics.NumberEquality);
        Assert.Equal((outcome, answer, value), (score.Outcome, score.Answer, score.Value));
    }

    [Fact]
    public void The_provider_s_refusal_field_is_a_refusal_whatever_the_text_says()
    {
        ChatResponse reply = Reply("stop", new TextContent("The answer is 18."), new ErrorContent("I can't help with that.") { ErrorCode = "Refusal" });
        Score score = ReplyScorer.Score(reply, Eighteen, Extractors.FinalNumber, Metrics.NumberEquality);
        Assert.Equal((Outcome.Refused, null, 0), (score.Outcome, score.Answer, score.Value));
    }

    [Fact]
    public void A_reply_without_a_finish_reason_is_judged_by_its_text()
    {
        ChatResponse reply = new(new ChatMessage(ChatRole.Assistant, "It makes 18"));
        Assert.Equal(1, ReplyScorer.Score(reply, Eighteen, Extractors.FinalNumber, Metrics.NumberEquality).Value);
    }

    [Fact]
    public void A_score_names_metric_kind_and_extraction()
    {
        Score score = ReplyScorer.Score(Reply("stop", new TextContent("eighteen apples")), Eighteen, Extractors.WholeText, Metrics.TokenF1);
        Assert.Equal((Metrics.TokenF1.Id, MetricKind.Graded, Extractors.WholeText.Id), (score.Metric, score.Kind, score.Extraction));
    }

    private static ChatResponse Reply(string finishReason, params AIContent[] contents) =>
        new(new ChatMessage(ChatRole.Assistant, contents)) { FinishReason = new ChatFinishReason(finishReason) };

    [Theory]
    [InlineData("the Statue of Liberty", 1, 1), InlineData("Liberty", 0, 0.5), InlineData("", 0, 0)]
    public void Further_metrics_are_recorded_beside_the_score(string reply, double exact, double overlap)
    {
        Score score = ReplyScorer.Score(
            new ChatResponse(new ChatMessage(ChatRole.Assistant, reply)), Samples.Of("Statue of Liberty"), Extractors.WholeText, Metrics.ExactMatch, Metrics.TokenF1);
        Assert.Equal((exact, overlap), (score.Value, score.Also["token-f1/1"]));
    }
}
