using GptFathom.Models.Limits;
using Xunit;

namespace GptFathom.Tests.Models.Limits;

public class AdaptiveLimitTests
{
    [Fact]
    public void It_starts_at_the_ceiling_and_stays_there_while_few_calls_are_turned_away()
    {
        AdaptiveLimit limit = new(1, 64);
        Random random = new(7);
        for (int i = 0; i < 10_000; i++) limit.Note(random.Next(100) < 6);
        Assert.Equal(64, limit.Value);
    }

    [Fact]
    public void It_falls_to_the_floor_while_every_call_is_turned_away_and_no_further()
    {
        AdaptiveLimit limit = new(3, 64);
        for (int i = 0; i < 1_000; i++) limit.Note(true);
        Assert.Equal(3, limit.Value);
    }

    [Fact]
    public void It_decides_once_a_round()
    {
        AdaptiveLimit limit = new(1, 50);
        for (int i = 0; i < 49; i++) limit.Note(true);
        Assert.Equal(50, limit.Value);
        limit.Note(true);
        Assert.Equal(35, limit.Value);
    }

    [Fact]
    public void It_comes_back_to_the_ceiling_from_a_floor_of_one()
    {
        AdaptiveLimit limit = new(1, 64);
        for (int i = 0; i < 1_000; i++) limit.Note(true);
        for (int i = 0; i < 2_000; i++) limit.Note(false);
        Assert.Equal(64, limit.Value);
    }

    [Theory]
    [InlineData(8), InlineData(20), InlineData(40)]
    public void It_finds_what_a_provider_has_room_for(int room)
    {
        AdaptiveLimit limit = new(1, 64);
        List<int> values = [];
        for (int i = 0; i < 300; i++)
        {
            // A round: the calls in flight that there is no room for are turned away.
            int calls = limit.Value;
            for (int call = 0; call < calls; call++) limit.Note(call >= room);
            if (i > 50) values.Add(limit.Value);
        }
        Assert.InRange(values.Average(), room * 0.7, room * 1.3);
    }
}
