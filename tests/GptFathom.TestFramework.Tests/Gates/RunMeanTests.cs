using GptFathom.Gates;
using GptFathom.Reports;
using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Gates;

public class RunMeanTests
{
    /// <summary>By hand: 100 and 50 in one group, 0 in the other; the error is left out.</summary>
    [Fact]
    public void Further_metrics_have_the_mean_of_their_groups_without_errors()
    {
        BenchmarkRun run = TestRuns.Of(
            [Also("a", 1, "x"), Also("b", 0.5, "x"), Also("c", 0, "y"), TestRuns.Record("d", null, "y")], MetricKind.Binary);
        Assert.Equal([("f1/1", 37.5)], RunMean.Also(run));
        Assert.Contains("Also: f1/1 37.5 %.", AcceptedMarkdown.Write(run, null), StringComparison.Ordinal);
        Assert.Empty(RunMean.Also(TestRuns.Binary("10x")));
    }

    private static SampleRecord Also(string id, double value, string group)
    {
        SampleRecord record = TestRuns.Record(id, 0, group);
        return record with { Attempts = [record.Attempts[0] with { Also = new Dictionary<string, double> { ["f1/1"] = value } }] };
    }
}
