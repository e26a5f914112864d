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
        Assert.Equal("the run covers only a part of its benchmark", Acceptance.Refusal(run with { Header = run.Header with { IsPartial = true } }, 1));
    }

    private static BenchmarkRun Run(int errors) => FewRecords.Of([.. Enumerable.Range(0, 4).Select(i => FewRecords.Record($"s{i}", i < errors ? null : 1))]);
}
