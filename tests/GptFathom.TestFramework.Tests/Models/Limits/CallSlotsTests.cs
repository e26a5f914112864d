using GptFathom.Models.Limits;
using Xunit;

namespace GptFathom.Tests.Models.Limits;

public class CallSlotsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Those_who_wait_get_in_in_the_order_in_which_they_came()
    {
        CallSlots slots = new(new AdaptiveLimit(1, 1));
        await slots.EnterAsync(Cancellation);
        Task[] waiting = [.. Enumerable.Range(0, 5).Select(_ => slots.EnterAsync(Cancellation))];
        foreach (Task next in waiting)
        {
            Assert.False(next.IsCompleted);
            slots.Leave();
            await next.WaitAsync(Patience, Cancellation);
        }
        Assert.Equal(1, slots.Taken);
    }

    [Fact]
    public async Task One_who_gives_up_takes_no_slot()
    {
        CallSlots slots = new(new AdaptiveLimit(1, 1));
        await slots.EnterAsync(Cancellation);
        using CancellationTokenSource impatient = new();
        Task givenUp = slots.EnterAsync(impatient.Token);
        Task next = slots.EnterAsync(Cancellation);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        slots.Leave();
        await next.WaitAsync(Patience, Cancellation);
        slots.Leave();
        Assert.Equal(0, slots.Taken);
    }

    [Fact]
    public async Task Fewer_get_in_while_calls_are_turned_away_and_more_again_afterwards()
    {
        CallSlots slots = new(new AdaptiveLimit(1, 10));
        for (int i = 0; i < 500; i++) slots.Note(isTurnedAway: true);
        await slots.EnterAsync(Cancellation);
        Task second = slots.EnterAsync(Cancellation);
        Assert.False(second.IsCompleted);
        for (int i = 0; i < 100; i++) slots.Note(isTurnedAway: false);
        await second.WaitAsync(Patience, Cancellation);
    }
}
