using GptFathom.Models.Recording;
using GptFathom.Models.Store;
using GptFathom.Runs;
using GptFathom.Tests.Snapshots;
using GptFathom.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Runs;

public class ModelNotesTests
{
    [Fact]
    public void A_dated_model_that_answers_as_itself_is_nothing_to_speak_of() => Assert.Empty(ModelNotes.Of([Execution("m-2024-08-06", "m-2024-08-06")]));

    [Fact]
    public void An_alias_is_told_once_a_model_with_what_answered_it() => Assert.Equal(
        ["model 'new': m is an alias, answered by m-2024-08-06; it may stand for another model tomorrow, so name a dated one (\"model\" in its entry)"],
        ModelNotes.Of([Execution("m", "m-2024-08-06"), Execution("m", "m-2024-08-06")]));

    [Fact]
    public void A_name_that_changes_within_a_run_is_told() => Assert.Equal(
        "model 'new': m answered under 2 names in this run: m-2024-08-06, m-2024-11-20", ModelNotes.Of([Execution("m", "m-2024-08-06", "m-2024-11-20")]).Last());

    [Fact]
    public void A_fingerprint_that_changes_within_a_run_is_told() => Assert.Equal(
        ["model 'new': answered with 2 system fingerprints in this run: fp_1, fp_2"],
        ModelNotes.Of([Execution("m-0613", ("m-0613", "fp_1"), ("m-0613", "fp_2")), Execution("m-0613", ("m-0613", null))]));

    [Fact]
    public void A_dated_form_of_the_requested_name_in_the_accepted_run_of_another_entry_is_compared()
    {
        // The accepted run is of the entry demo-1, and answered as demo-1-0613.
        Assert.Equal(["demo-1 answered as demo-1-0613 when it was accepted, and as demo-1-1106 now"], ReuseNotes.Of(Execution("demo-1", "demo-1-1106")));
        Assert.Empty(ReuseNotes.Of(Execution("demo-1", "demo-1-0613")));
        Assert.Empty(ReuseNotes.Of(Execution("other", "other-1106")));
    }

    private static BenchmarkExecution Execution(string requested, params IReadOnlyList<string> answered) =>
        Execution(requested, [.. answered.Select(name => (name, (string?)null))]);

    private static BenchmarkExecution Execution(string requested, params IReadOnlyList<(string Answered, string? Fingerprint)> replies)
    {
        BenchmarkExecution execution = new(Declared.Loaded<IBodies>(nameof(IBodies.Plain)), "new", [], 0, FewRecords.Run);
        AttemptLog log = new();
        foreach ((string answered, string? fingerprint) in replies)
        {
            ChatResponse reply = new(new ChatMessage(ChatRole.Assistant, "4")) { ModelId = answered };
            if (fingerprint is not null) reply.AdditionalProperties = new() { ["SystemFingerprint"] = fingerprint };
            log.Complete(log.Begin("new", "r", requested), new StoredCompletion(reply, default, IsEarlier: false));
        }
        execution.Use.Note("a", new AttemptModels { Log = log });
        return execution;
    }
}
