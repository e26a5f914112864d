using CsCheck;
using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Snapshots;

public sealed class SnapshotFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_named_after_benchmark_and_model()
    {
        SnapshotFolder folder = new(_folder.Root);
        Assert.Equal(_folder.PathOf("gsm8k.verified.jsonl"), folder.Verified("gsm8k"));
        Assert.Equal(_folder.PathOf("gsm8k.verified.md"), folder.VerifiedMarkdown("gsm8k"));
        Assert.Equal(_folder.PathOf("gsm8k.gpt-3.5-turbo.received.jsonl"), folder.Received("gsm8k", "gpt-3.5-turbo"));
    }

    [Theory]
    [InlineData("../../etc/passwd", "../x")]
    [InlineData("", "")]
    [InlineData("..", ".")]
    [InlineData("a/b\\c:d", "*?\"<>|")]
    [InlineData("CON", "NUL")]
    [InlineData("\0\n", "é😀")]
    public void Hostile_names_stay_inside_the_folder_and_are_found_again(string benchmark, string model)
    {
        SnapshotFolder folder = new(_folder.Root);
        BenchmarkRun run = Run(benchmark, model);
        string written = folder.WriteReceived(run, OutputsPolicy.Full);
        Assert.Equal([written], Directory.GetFiles(_folder.Root, "*", SearchOption.AllDirectories));
        Assert.Equal(_folder.Root, Path.GetDirectoryName(written));
        Assert.Equal([written], folder.AllReceived());
        Assert.Equal(written, folder.Received(benchmark, model));
        folder.Accept(written, benchmark);
        Assert.Equal(_folder.Root, Path.GetDirectoryName(folder.Verified(benchmark)));
        Assert.Equal((benchmark, model), (folder.ReadVerified(benchmark)!.Header.Benchmark, folder.ReadVerified(benchmark)!.Header.Model));
    }

    [Fact]
    public void Different_benchmarks_and_models_never_share_a_file()
    {
        Gen<string> name = Gen.String[Gen.Char["a.%/"], 1, 4];
        SnapshotFolder folder = new(_folder.Root);
        Gen.Select(name, name, name, name).Sample((b1, m1, b2, m2) =>
            ((b1, m1) == (b2, m2)) == (folder.Received(b1, m1) == folder.Received(b2, m2)) && (b1 == b2) == (folder.Verified(b1) == folder.Verified(b2)));
    }

    [Fact]
    public void A_compressed_run_takes_the_place_of_a_plain_one_and_the_reverse()
    {
        SnapshotFolder folder = new(_folder.Root);
        string plain = folder.WriteReceived(FewRecords.Run, OutputsPolicy.Full);
        string compressed = folder.WriteReceived(FewRecords.Run, OutputsPolicy.Gzip);
        Assert.Equal(plain + ".gz", compressed);
        Assert.Equal([compressed], Directory.GetFiles(_folder.Root));
        Assert.Equal(compressed, folder.Received("sums", "demo-1"));
        Assert.Equal(plain, folder.WriteReceived(FewRecords.Run, OutputsPolicy.Answers));
        Assert.Equal([plain], Directory.GetFiles(_folder.Root));
    }

    [Fact]
    public void Accepting_copies_byte_for_byte_and_replaces_the_other_form()
    {
        SnapshotFolder folder = new(_folder.Root);
        string first = folder.Accept(folder.WriteReceived(FewRecords.Run, OutputsPolicy.Full), "sums");
        string received = folder.WriteReceived(FewRecords.Run, OutputsPolicy.Gzip);
        string second = folder.Accept(received, "sums");
        Assert.Equal([_folder.PathOf("sums.verified.jsonl"), _folder.PathOf("sums.verified.jsonl.gz")], [first, second]);
        Assert.False(File.Exists(first));
        Assert.Equal(File.ReadAllBytes(received), File.ReadAllBytes(second));
        Assert.True(File.Exists(received));
        Assert.Equal(3, folder.ReadVerified("sums")!.Records.Count);
    }

    [Fact]
    public void Only_received_snapshots_are_listed_and_none_where_there_is_no_folder()
    {
        foreach (string name in new[] { "b.m.received.jsonl.gz", "a.m.received.jsonl", "a.verified.jsonl", "a.m.received.jsonl.77.tmp", "a.m.received.jsonl~" }) _folder.Write(name, "");
        Assert.Equal([_folder.PathOf("a.m.received.jsonl"), _folder.PathOf("b.m.received.jsonl.gz")], new SnapshotFolder(_folder.Root).AllReceived());
        Assert.Empty(new SnapshotFolder(_folder.PathOf("absent")).AllReceived());
    }

    [Fact]
    public void A_limited_run_and_a_shard_never_replace_a_whole_run_or_one_another()
    {
        SnapshotFolder folder = new(_folder.Root);
        Extent[] extents = [Extent.Whole, new(6), new(7), new(null, new Shard(2, 4)), new(6, new Shard(2, 4))];
        string[] files = [.. extents.Select(extent => folder.WriteReceived(FewRecords.Run with { Header = FewRecords.Run.Header with { Extent = extent } }, OutputsPolicy.Full))];
        Assert.Equal(
            ["", "+limit-6", "+limit-7", "+shard-2-of-4", "+limit-6+shard-2-of-4"],
            files.Select(f => Path.GetFileName(f).Replace("sums.demo-1", "", StringComparison.Ordinal).Replace(".received.jsonl", "", StringComparison.Ordinal)));
        Assert.Equal(files[0], folder.Received("sums", "demo-1"));
        Assert.NotEqual(files[1], folder.Received("sums", "demo-1+limit-6"));
        Assert.Equal(5, folder.AllReceived().Count);
    }

    [Fact]
    public void A_model_has_received_runs_where_one_covers_a_whole_benchmark()
    {
        SnapshotFolder folder = new(_folder.Root);
        BenchmarkRun run = Run("sums", "gpt-3.5");
        folder.WriteReceived(run with { Header = run.Header with { Extent = new Extent(1) } }, OutputsPolicy.Full);
        Assert.False(folder.HasReceived("gpt-3.5"));
        folder.WriteReceived(run, OutputsPolicy.Gzip);
        Assert.Equal([true, false, false], new[] { "gpt-3.5", "gpt-3", "5" }.Select(folder.HasReceived));
    }

    [Theory]
    [InlineData("sums")]
    [InlineData("a.b/c d")]
    [InlineData("é+%")]
    public void Accepted_runs_of_other_benchmarks_are_found_by_their_ids(string benchmark)
    {
        SnapshotFolder folder = new(_folder.Root);
        Assert.Empty(folder.VerifiedBeside([]));
        string file = folder.Accept(folder.WriteReceived(Run(benchmark, "m"), OutputsPolicy.Gzip), benchmark);
        Assert.Equal([(benchmark, file)], folder.VerifiedBeside(["others"]));
        Assert.Empty(folder.VerifiedBeside(["others", benchmark]));
    }

    [Fact]
    public void There_is_no_accepted_run_until_one_is_accepted() => Assert.Null(new SnapshotFolder(_folder.PathOf("absent")).ReadVerified("sums"));

    private static BenchmarkRun Run(string benchmark, string model) =>
        FewRecords.Run with { Header = FewRecords.Run.Header with { Benchmark = benchmark, Model = model } };
}
