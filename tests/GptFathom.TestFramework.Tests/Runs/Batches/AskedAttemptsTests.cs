using GptFathom.Models;
using GptFathom.Models.Rehearsing;
using GptFathom.Models.Store;
using GptFathom.Runs.Batches;
using GptFathom.Runs.Planning;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Runs.Batches;

public class AskedAttemptsTests
{
    [Theory]
    [InlineData("second", 0, true, true)]
    [InlineData("second", 1, true, false)]
    [InlineData("second", 0, false, false)]
    [InlineData("first", 0, true, false)]
    public void An_attempt_is_stuck_when_its_reply_has_come_and_has_led_nowhere(string request, int stored, bool isStored, bool isStuck)
    {
        AskedAttempts asked = new();
        Assert.False(asked.IsStuck("b", Attempt("first", 0), _ => true));
        asked.Note("b", Attempt("first", 0));
        Assert.Equal(isStuck, asked.IsStuck("b", Attempt(request, stored), key => isStored && key.Request == "first"));
        Assert.False(asked.IsStuck("other", Attempt(request, stored), _ => true));
    }

    private static RehearsedAttempt Attempt(string request, int stored) => new()
    {
        Sample = Samples.Of("4"), Repeat = 0, Stored = stored, Missing = [new MissingCall("m", new CompletionKey("m", request, 0, 0), new ModelRequest([], null))],
    };
}
