using CsCheck;
using GptFathom.Models.Limits;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace GptFathom.Tests.Models.Limits;

public class MinuteWindowTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Without_a_limit_nothing_waits()
    {
        MinuteWindow window = new(_time);
        for (int i = 0; i < 1_000; i++)
        {
            Assert.Equal(TimeSpan.Zero, window.Wait(1_000_000));
            window.Take(1_000_000);
        }
    }

    [Fact]
    public void Whatever_is_taken_and_when_no_60_seconds_have_more_than_the_limit() =>
        Gen.Select(Gen.Int[1, 50], Gen.Select(Gen.Int[1, 50], Gen.Int[0, 5_000]).List[1, 200]).Sample((limit, wishes) =>
        {
            FakeTimeProvider time = new();
            MinuteWindow window = new(time) { Limit = limit };
            List<(DateTimeOffset At, double Amount)> taken = [];
            foreach ((int wish, int pause) in wishes)
            {
                int amount = Math.Min(wish, limit);
                time.Advance(TimeSpan.FromMilliseconds(pause));
                while (window.Wait(amount) is var wait && wait > TimeSpan.Zero) time.Advance(wait);
                window.Take(amount);
                taken.Add((time.GetUtcNow(), amount));
            }
            foreach ((DateTimeOffset end, _) in taken)
                Assert.True(taken.Where(t => t.At <= end && t.At > end - Minute).Sum(t => t.Amount) <= limit);
        });

    [Fact]
    public void The_minutes_limit_is_spread_over_the_minute()
    {
        MinuteWindow window = new(_time) { Limit = 600 };
        int first = 0;
        while (window.Wait(1) == TimeSpan.Zero)
        {
            window.Take(1);
            first++;
        }
        Assert.InRange(first, 1, 3);
    }

    [Fact]
    public void What_exceeds_the_limit_of_a_minute_waits_for_an_empty_one_instead_of_for_ever()
    {
        MinuteWindow window = new(_time) { Limit = 100 };
        window.Take(60);
        TimeSpan wait = window.Wait(500);
        Assert.Equal(Minute, wait);
        _time.Advance(wait);
        Assert.Equal(TimeSpan.Zero, window.Wait(500));
    }

    [Fact]
    public void What_was_expected_and_not_used_can_be_taken_again()
    {
        MinuteWindow window = new(_time) { Limit = 100 };
        RateReservation expected = window.Take(90);
        _time.Advance(Minute - TimeSpan.FromSeconds(1));
        Assert.True(window.Wait(50) > TimeSpan.Zero);
        window.Correct(expected, 10);
        Assert.Equal(TimeSpan.Zero, window.Wait(50));
    }

    [Fact]
    public void A_correction_that_comes_after_its_minute_changes_nothing()
    {
        MinuteWindow window = new(_time) { Limit = 100 };
        RateReservation old = window.Take(90);
        _time.Advance(Minute + Minute);
        Assert.Equal(TimeSpan.Zero, window.Wait(100));
        window.Correct(old, 10_000);
        Assert.Equal(TimeSpan.Zero, window.Wait(100));
    }
}
