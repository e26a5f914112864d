using GptFathom.Commands;
using GptFathom.Snapshots;
using GptFathom.Tests.Snapshots;
using Xunit;

namespace GptFathom.Tests.Commands;

public sealed class AcceptanceTests
{
    [Fact]
    public void A_whole_run_without_errors_may_be_accepted() => Assert.Null(Acceptance.Refusal(Run(errors: 0), 0));

    [Fact]
    public void Errors_may_be_as_many_as_are_allowed_and_no_more()
    {
        Assert.Null(Acceptance.Refusal(Run(errors: 1), 0.25));
        Assert.Equal("2 of 4 samples are errors", Acceptance.Refusal(Run(errors: 2), 0.25));
    }

    [Fact]
    public void A_part_of_a_benchmark_is_not_accepted()
    {
        BenchmarkRun run = Run(errors: 0);
        RunHeader partial = run.Header with { IsPartial = true };
        Assert.Equal("the run covers only a part of its benchmark", Acceptance.Refusal(run with { Header = partial }, 1));
        Assert.Equal(
            "the run covers only a part of its benchmark (limited to 6 samples, shard 2/4)",
            Acceptance.Refusal(run with { Header = partial with { Extent = new Extent(6, new Shard(2, 4)) } }, 1));
    }

    [Fact]
    public void What_changes_is_said_with_what_is_loosened_and_nothing_where_nothing_was_accepted_before()
    {
        BenchmarkRun before = FewRecords.Of(FewRecords.Record("a"), FewRecords.Record("b"), FewRecords.Record("gone"));
        BenchmarkRun now = FewRecords.Of(FewRecords.Record("a"), FewRecords.Record("b", 0), FewRecords.Record("new"));
        Assert.Empty(Acceptance.Changes(now, null));
        Assert.Equal(
            ["before: demo-1; score 100.0 → 66.7 %; changed 1, added 1, removed 1", "loosened: 1 fewer sample: gone"], Acceptance.Changes(now, before));
    }

    private static BenchmarkRun Run(int errors) => FewRecords.Of([.. Enumerable.Range(0, 4).Select(i => FewRecords.Record($"s{i}", i < errors ? null : 1))]);
}
