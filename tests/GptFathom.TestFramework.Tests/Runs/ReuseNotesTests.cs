using GptFathom.Models.Recording;
using GptFathom.Models.Store;
using GptFathom.Runs;
using GptFathom.Tests.Snapshots;
using GptFathom.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class ReuseNotesTests
{
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Another_model_s_reused_completions_are_said_with_their_age()
    {
        Assert.Equal(["reused 3 stored completions, the oldest of 2026-03-01; --fathom-fresh asks again"], Notes("demo-2", asked: 5, reused: 3));
        Assert.Empty(Notes("demo-2", asked: 5, reused: 0));
    }

    [Fact]
    public void A_run_of_the_accepted_model_is_a_drift_check_with_what_was_asked_and_what_reused()
    {
        Assert.Equal(["drift check: the accepted run is of the same model; 5 completions were asked anew, none reused"], Notes("demo-1", asked: 5, reused: 0));
        Assert.Equal(
            ["drift check: the accepted run is of the same model; 1 completion was asked anew, reused 3 stored completions, the oldest of 2026-03-01; --fathom-fresh asks again"],
            Notes("demo-1", asked: 1, reused: 3));
    }

    [Fact]
    public void Where_all_was_reused_it_says_nothing_about_the_provider()
    {
        Assert.Equal(
            [
                "the accepted run is of the same model, and nothing was asked: reused 3 stored completions, the oldest of 2026-03-01. "
                    + "This says nothing about the provider; --fathom-fresh asks again",
            ],
            Notes("demo-1", asked: 0, reused: 3));
        Assert.Empty(Notes("demo-1", asked: 0, reused: 0));
    }

    [Fact]
    public void What_others_reused_is_said_apart_and_is_no_drift()
    {
        BenchmarkExecution execution = Execution("demo-2", asked: 5, reused: 0, "demo-2");
        AttemptLog judge = new();
        judge.Complete(judge.Begin("judge", "r"), new StoredCompletion(new ChatResponse(new ChatMessage(ChatRole.Assistant, "[[4]]")), Day, IsEarlier: true));
        execution.Observations.Note(new AttemptModels { OtherLog = judge });
        Assert.Equal(["of the models beside the candidate: reused 1 stored completions, the oldest of 2026-03-01; --fathom-fresh asks again"], ReuseNotes.Of(execution));
    }

    [Fact]
    public void The_same_model_that_answers_under_another_name_is_named() =>
        Assert.Equal("the model answered as demo-1-0613 when it was accepted, and as demo-1-1106 now", Notes("demo-1", asked: 1, reused: 0, "demo-1-1106")[1]);

    [Theory]
    [InlineData("demo-1", 1, true)]
    [InlineData("demo-1", 0, false)]
    [InlineData("demo-2", 1, false)]
    public void Drift_can_be_told_of_the_same_model_that_was_asked(string model, int asked, bool canTell) =>
        Assert.Equal(canTell, ReuseNotes.CanTellDrift(Execution(model, asked, reused: 3, "demo-1-0613")));

    private static IReadOnlyList<string> Notes(string model, int asked, int reused, string answered = "demo-1-0613") =>
        [.. ReuseNotes.Of(Execution(model, asked, reused, answered))];

    // The accepted run is of demo-1, which answered as demo-1-0613.
    private static BenchmarkExecution Execution(string model, int asked, int reused, string answered)
    {
        BenchmarkExecution execution = new(Declared.Loaded<IBodies>(nameof(IBodies.Plain)), model, [], 0, FewRecords.Run);
        AttemptLog log = new();
        for (int i = 0; i < asked + reused; i++)
        {
            ChatResponse response = new(new ChatMessage(ChatRole.Assistant, "4")) { ModelId = answered };
            log.Complete(log.Begin("r", ""), new StoredCompletion(response, Day.AddDays(i), IsEarlier: i < reused));
        }
        execution.Observations.Note(new AttemptModels { Log = log });
        return execution;
    }
}
