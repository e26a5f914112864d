using Xunit;

namespace GptFathom.Tests;

public class ScoreTests
{
    [Theory]
    [InlineData(-0.1), InlineData(1.1), InlineData(double.NaN), InlineData(double.PositiveInfinity)]
    public void A_value_outside_0_to_1_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Score.Graded(value));

    [Fact]
    public void A_default_score_made_by_hand_is_binary_and_custom()
    {
        Assert.Equal(MetricKind.Binary, Score.Correct.Kind);
        Assert.Equal("custom", Score.Correct.Metric);
        Assert.Equal(Outcome.Answered, Score.Wrong.Outcome);
    }
}
