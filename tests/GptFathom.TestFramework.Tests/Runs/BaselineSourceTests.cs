using GptFathom.Runs;
using GptFathom.Snapshots;
using GptFathom.Tests.Snapshots;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class BaselineSourceTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SnapshotFolder _snapshots;

    public BaselineSourceTests() => _snapshots = new SnapshotFolder(_folder.PathOf("Snapshots"));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("verified")]
    public void The_accepted_run_is_the_baseline_and_there_may_be_none(string? baseline)
    {
        Assert.Null(Of(baseline).Read("sums"));
        _snapshots.Accept(_snapshots.WriteReceived(FewRecords.Run, OutputsPolicy.Full), "sums");
        Assert.Equal("demo-1", Of(baseline).Read("sums")!.Header.Model);
    }

    [Fact]
    public void A_file_is_the_baseline_of_its_own_benchmark_only()
    {
        SnapshotWriter.Write(_folder.PathOf("old.jsonl"), FewRecords.Run, OutputsPolicy.Full);
        Assert.Equal(3, Of("old.jsonl").Read("sums")!.Records.Count);
        Assert.Equal(3, Of(_folder.PathOf("old.jsonl")).Read("sums")!.Records.Count);
        Assert.Null(Of("old.jsonl").Read("products"));
    }

    [Fact]
    public void A_model_stands_for_its_received_run()
    {
        _snapshots.WriteReceived(FewRecords.Run, OutputsPolicy.Gzip);
        Assert.Equal("demo-1", Of("demo-1").Read("sums")!.Header.Model);
    }

    [Fact]
    public void What_is_named_and_not_there_is_a_mistake_and_no_missing_baseline()
    {
        FathomException problem = Assert.Throws<FathomException>(() => Of("demo-7").Read("sums"));
        Assert.Equal($"The baseline 'demo-7' is neither 'verified', nor a file, nor a model with a received run in {_snapshots.Path}.", problem.Message);
    }

    [Fact]
    public void A_model_with_runs_of_other_benchmarks_only_is_told_which_run_is_missing()
    {
        _snapshots.WriteReceived(FewRecords.Run, OutputsPolicy.Full);
        FathomException problem = Assert.Throws<FathomException>(() => Of("demo-1").Read("products"));
        Assert.StartsWith("The baseline 'demo-1' has no received run of products (", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_s_limited_run_is_no_baseline()
    {
        _snapshots.WriteReceived(FewRecords.Run with { Header = FewRecords.Run.Header with { Extent = new Extent(3), IsPartial = true } }, OutputsPolicy.Full);
        Assert.Throws<FathomException>(() => Of("demo-1").Read("sums"));
    }

    [Fact]
    public void A_damaged_baseline_is_a_mistake_and_no_missing_baseline()
    {
        Directory.CreateDirectory(_snapshots.Path);
        File.WriteAllText(_snapshots.Verified("sums"), "{");
        Assert.StartsWith(_snapshots.Verified("sums"), Assert.Throws<FathomException>(() => Of(null).Read("sums")).Message, StringComparison.Ordinal);
    }

    private BaselineSource Of(string? baseline) => new(_snapshots, baseline, _folder.Root);
}
