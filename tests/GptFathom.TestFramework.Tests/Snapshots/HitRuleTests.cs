using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Snapshots;

public class HitRuleTests
{
    [Theory]
    [InlineData(0.7, false, true)]
    [InlineData(0.71, false, true)]
    [InlineData(0.69, false, false)]
    [InlineData(0.7, true, true)]
    [InlineData(0.69, true, true)]
    [InlineData(0.71, true, false)]
    public void A_score_at_the_threshold_or_on_its_better_side_is_a_hit(double score, bool lowerIsBetter, bool isHit) =>
        Assert.Equal(isHit, new HitRule(0.7, lowerIsBetter).IsHit(score));
}
