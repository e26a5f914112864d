using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Snapshots;

public class GateLimitsTests
{
    [Fact]
    public void Every_number_is_listed_as_a_limit() =>
        Assert.Equal(
            typeof(GateLimits).GetProperties().Where(p => p.PropertyType == typeof(double?)).Select(p => p.Name).Order(StringComparer.Ordinal),
            GateLimits.All.Select(limit => limit.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_limit_reads_what_it_sets_and_leaves_the_others_alone() => Assert.All(GateLimits.All, limit =>
    {
        GateLimits limits = limit.With(GateLimits.None, 0.25);
        Assert.Equal(0.25, typeof(GateLimits).GetProperty(limit.Name)!.GetValue(limits));
        Assert.Equal([limit], GateLimits.All.Where(l => l.Get(limits) is not null));
        Assert.Equal(GateLimits.None, limit.With(limits, null));
    });

    [Fact]
    public void What_is_laid_over_others_wins_where_it_says_something()
    {
        GateLimits own = new() { MinScore = 0.8, MaxErrors = 0 }, others = new() { MaxErrors = 0.01, MinOverlap = 0.9, EverySample = true };
        Assert.Equal(new() { MinScore = 0.8, MaxErrors = 0, MinOverlap = 0.9, EverySample = true }, own.Over(others));
    }
}
