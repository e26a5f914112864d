using GptFathom.Gates;
using Xunit;

namespace GptFathom.Tests.Gates;

public class PairedTestResultTests
{
    private static readonly GatePolicy Policy = new();

    [Theory]
    [InlineData(MetricKind.Binary, 12, 0.00048828125), InlineData(MetricKind.Graded, 12, 0.00048828125), InlineData(MetricKind.Graded, 100, 0.0002)]
    public void The_least_p_is_that_of_the_test_where_all_that_could_fall_do(MetricKind kind, int canFall, double leastP)
    {
        PairedTestResult evidence = Of(canFall, kind);
        Assert.Equal(leastP, evidence.LeastP);
        Assert.Equal(leastP, evidence.P, 1e-15);
    }

    [Theory]
    [InlineData(0.05, -0.1, "Regressed"), InlineData(0.0501, -0.1, "Held"), InlineData(0.05, 0.1, "Improved"), InlineData(0.0501, 0.1, "Held")]
    public void The_direction_is_read_from_the_estimate(double adjusted, double estimate, string verdict) =>
        Assert.Equal(verdict, new PairedTestResult(estimate, 0.01, 0.001).Read(adjusted, 3, 0.05).ToString());

    /// <summary>9,999 random patterns give no p below 0.0002: 250 of those reach 0.05, 251 do not.</summary>
    [Theory]
    [InlineData(250, "Held"), InlineData(251, "Inconclusive")]
    public void A_family_too_large_for_random_patterns_is_inconclusive(int family, string verdict) =>
        Assert.Equal(verdict, Of(100, MetricKind.Graded).Read(1, family, 0.05).ToString());

    private static PairedTestResult Of(int falling, MetricKind kind)
    {
        GateInput input = TestRuns.Input(TestRuns.Changed(falling, 0));
        return PairedTestResult.Of(Differences.Of(Pairing.Of(input.Baseline!, input.Candidate!).Pairs, Fill.None, kind == MetricKind.Binary), "x", Policy);
    }
}
