using GptFathom.Runs;
using GptFathom.Snapshots;
using GptFathom.Tests.Snapshots;
using GptFathom.Tests.Support;
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
        Assert.Contains("'demo-7' is neither 'verified', nor a file, nor a model with a received run of sums", problem.Message, StringComparison.Ordinal);
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
