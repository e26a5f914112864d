using GptFathom.Gates;
using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Gates;

public class PairingTests
{
    [Fact]
    public void Only_ids_with_the_same_content_pair_and_the_rest_is_named()
    {
        Pairing pairing = Pairing.Of(
            Run(TestRuns.Record("both", 1), TestRuns.Record("gone", 1), TestRuns.Record("edited", 1)),
            Run(TestRuns.Record("new", 1), TestRuns.Record("edited", 1) with { Hash = "other" }, TestRuns.Record("both", 0)));
        Assert.Equal("both", Assert.Single(pairing.Pairs).Id);
        Assert.Equal("new", Assert.Single(pairing.Added));
        Assert.Equal("gone", Assert.Single(pairing.Removed));
        Assert.Equal("edited", Assert.Single(pairing.Changed));
        Assert.Equal(1 / 3.0, pairing.Overlap);
    }

    [Fact]
    public void A_part_of_the_benchmark_is_measured_against_that_part()
    {
        BenchmarkRun part = Run(TestRuns.Record("a", 1));
        Pairing pairing = Pairing.Of(Run(TestRuns.Record("a", 1), TestRuns.Record("b", 1)), part with { Header = part.Header with { IsPartial = true } });
        Assert.Equal(1, pairing.Overlap);
        Assert.Empty(pairing.Removed);
    }

    [Fact]
    public void An_id_that_occurs_twice_is_refused_by_name()
    {
        FathomException e = Assert.Throws<FathomException>(() => Pairing.Of(Run(TestRuns.Record("a", 1)), Run(TestRuns.Record("a", 1), TestRuns.Record("a", 0))));
        Assert.Contains("'a'", e.Message, StringComparison.Ordinal);
        Assert.Contains("candidate", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 0.0, -1.0), InlineData(true, 1.0, -1.0)]
    public void An_error_of_the_candidate_at_its_worst_loses_everything(bool lowerIsBetter, double worst, double difference)
    {
        RunHeader header = Run(TestRuns.Record("a", 1)).Header with { LowerIsBetter = lowerIsBetter };
        SamplePair filled = new SamplePair("a", null, 1 - worst, null, header).With(Fill.Worst);
        Assert.Equal(worst, filled.Candidate);
        Assert.Equal(difference, filled.Difference);
    }

    [Fact]
    public void An_error_on_both_sides_spans_the_whole_scale()
    {
        SamplePair pair = new("a", null, null, null, Run(TestRuns.Record("a", 1)).Header);
        Assert.Equal((-1.0, 1.0), (pair.With(Fill.Worst).Difference, pair.With(Fill.Best).Difference));
        Assert.False(pair.With(Fill.None).IsComplete);
    }

    private static BenchmarkRun Run(params SampleRecord[] records) => TestRuns.Of(records, MetricKind.Binary);
}
