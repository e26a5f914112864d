using Xunit;

namespace Upgrade;

/// <summary>Tests as in any project.</summary>
public sealed class Ordinary(ITestOutputHelper output, Ordinary.Clock clock) : IClassFixture<Ordinary.Clock>
{
    [Fact]
    [Trait("Kind", "ordinary")]
    public void A_fact_passes()
    {
        output.WriteLine($"the clock says {clock.Hour}");
        Assert.Equal(12, clock.Hour);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_theory_passes(int number) => Assert.True(number > 0);

    public sealed class Clock
    {
        public int Hour => 12;
    }
}
