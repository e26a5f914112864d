using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Snapshots;

public sealed class SampleRecordTests
{
    [Fact]
    public void Repeats_are_averaged() => Assert.Equal(0.5, Of((Outcome.Answered, 1), (Outcome.NoAnswer, 0), (Outcome.Answered, 1), (Outcome.Answered, 0)).Score);

    [Fact]
    public void One_error_among_the_repeats_makes_the_sample_an_error_without_a_score()
    {
        SampleRecord record = Of((Outcome.Refused, 0), (Outcome.Error, null));
        Assert.Equal((true, null, Outcome.Error), (record.IsError, record.Score, record.Outcome));
    }

    [Fact]
    public void The_first_repeat_that_was_not_answered_says_how_the_sample_ended()
    {
        Assert.Equal(Outcome.Truncated, Of((Outcome.Answered, 1), (Outcome.Truncated, 0), (Outcome.Refused, 0)).Outcome);
        Assert.Equal(Outcome.Answered, Of((Outcome.Answered, 1), (Outcome.Answered, 0)).Outcome);
    }

    private static SampleRecord Of(params (Outcome Outcome, double? Score)[] attempts) =>
        new() { Id = "a", Hash = "h", Attempts = [.. attempts.Select(a => new Attempt { Outcome = a.Outcome, Score = a.Score })] };
}
