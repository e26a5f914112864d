using GptFathom.Runs;
using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class SampleTextTests
{
    [Fact]
    public void A_body_that_names_no_answer_is_told_by_its_scores() =>
        Assert.Contains("- accepted: (score 0.75)\n+ now:      (score 0)\n", Lost(Attempt(Outcome.Answered, 0.75), Attempt(Outcome.Answered, 0)), StringComparison.Ordinal);

    [Fact]
    public void Answers_are_shown_and_what_is_none_is_named() =>
        Assert.Contains("- accepted: 42\n+ now:      (noAnswer)\n", Lost(Attempt(Outcome.Answered, 1, "42"), Attempt(Outcome.NoAnswer, 0)), StringComparison.Ordinal);

    private static string Lost(Attempt before, Attempt now)
    {
        Sample sample = new() { Id = "a", Input = "?" };
        return SampleText.Lost(new SampleResult(sample, Record(now), Record(before), SampleStanding.Lost, null), publish: true);
    }

    private static SampleRecord Record(Attempt attempt) => new() { Id = "a", Hash = "h", Attempts = [attempt] };

    private static Attempt Attempt(Outcome outcome, double score, string? answer = null) => new() { Outcome = outcome, Score = score, Answer = answer };
}
