using GptFathom.Snapshots;
using GptFathom.Tests.Snapshots;
using Xunit;

namespace GptFathom.Tests.Commands;

public sealed class AcceptCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly CommandHost _host;

    public AcceptCommandTests() => _host = new CommandHost(_folder, BenchmarkAssembly.Make());

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Accepting_makes_the_received_run_the_verified_one_with_a_page_beside_it()
    {
        string received = Write("sums", "demo-1");
        Assert.Equal(0, await _host.RunAsync("accept", "sums", "--model", "demo-1"));
        Assert.Equal(await BytesAsync(received), await BytesAsync(_folder.PathOf("Snapshots/sums.verified.jsonl")));
        Assert.StartsWith("# sums\n", await TextAsync("Snapshots/sums.verified.md"), StringComparison.Ordinal);
        Assert.StartsWith("accepted: sums of demo-1", _host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_what_changed_since_the_run_accepted_before()
    {
        Write("sums", "demo-1");
        Write("sums", "demo-2", score: 0);
        await _host.RunAsync("accept", "--model", "demo-1");
        await _host.RunAsync("accept", "--model", "demo-2");
        string page = await TextAsync("Snapshots/sums.verified.md");
        Assert.Contains("## Against the run of demo-1 accepted before", page, StringComparison.Ordinal);
        Assert.Contains("Score 100.0 → 0.0 %.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_names_all_runs_of_the_configured_candidate_are_accepted_and_no_others()
    {
        _folder.Write("fathom.json", """{ "candidate": "demo-1" }""");
        Write("sums", "demo-1");
        Write("products", "demo-1");
        Write("quotients", "demo-2");
        await _host.RunAsync("accept");
        Assert.Equal(["products.verified.jsonl", "sums.verified.jsonl"], Directory.GetFiles(_folder.PathOf("Snapshots"), "*.verified.jsonl").Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_run_that_is_not_fit_keeps_all_from_being_accepted_unless_it_is_meant()
    {
        Write("products", "demo-1");
        Write("sums", "demo-1", isPartial: true);
        FathomException refused = await Assert.ThrowsAsync<FathomException>(() => _host.RunAsync("accept", "--model", "demo-1"));
        Assert.Contains("only a part of its benchmark; --partial accepts it all the same. Nothing was accepted.", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.PathOf("Snapshots"), "*.verified.*"));
        Assert.Equal(0, await _host.RunAsync("accept", "--model", "demo-1", "--partial"));
        Assert.Equal(4, Directory.GetFiles(_folder.PathOf("Snapshots"), "*.verified.*").Length);
    }

    [Fact]
    public async Task A_whole_run_is_preferred_to_its_parts_and_one_part_is_accepted_only_where_that_is_meant()
    {
        Write("sums", "demo-1", isPartial: true, extent: new Extent(1));
        Assert.Contains("(limited to 1 samples); --partial", await ProblemAsync("accept", "--model", "demo-1"), StringComparison.Ordinal);
        Write("sums", "demo-1", isPartial: true, extent: new Extent(null, new Shard(1, 2)));
        Assert.Contains("only parts of sums under 'demo-1' (limited to 1 samples; shard 1/2)", await ProblemAsync("accept", "--partial", "--model", "demo-1"), StringComparison.Ordinal);
        string whole = Write("sums", "demo-1");
        Assert.Equal(0, await _host.RunAsync("accept", "--partial", "--model", "demo-1"));
        Assert.Equal(await BytesAsync(whole), await BytesAsync(_folder.PathOf("Snapshots/sums.verified.jsonl")));
    }

    [Fact]
    public async Task A_run_of_a_benchmark_that_is_no_more_is_ignored_and_refused_where_it_is_named()
    {
        string gone = Write("gone", "demo-1");
        Assert.Contains("no received run under 'demo-1' of a benchmark that still exists", await ProblemAsync("accept", "--model", "demo-1"), StringComparison.Ordinal);
        Write("sums", "demo-1");
        Assert.StartsWith("There is no benchmark 'gone'; known: products, quotients, sums.", await ProblemAsync("accept", "sums", "gone", "--model", "demo-1"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.PathOf("Snapshots"), "*.verified.*"));
        Assert.Equal(0, await _host.RunAsync("accept", "--model", "demo-1"));
        Assert.Contains($"ignored: {gone}, a run of a benchmark that is no more", _host.Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder.PathOf("Snapshots"), "*.verified.jsonl"));
        File.Copy(gone, _folder.PathOf("Snapshots/gone.verified.jsonl"));
        Assert.Contains("An accepted run of it is left over", await ProblemAsync("accept", "gone", "--model", "demo-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_accepted_run_keeps_all_from_being_accepted()
    {
        Write("products", "demo-1");
        Write("sums", "demo-1");
        _folder.Write("Snapshots/sums.verified.jsonl", "{");
        Assert.StartsWith(_folder.PathOf("Snapshots"), await ProblemAsync("accept", "--model", "demo-1"), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("Snapshots/products.verified.jsonl")));
    }

    [Fact]
    public async Task Errors_are_counted_against_what_the_run_s_own_gate_allowed()
    {
        SnapshotFolder folder = new(_folder.PathOf("Snapshots"));
        BenchmarkRun run = FewRecords.Of(FewRecords.Record("a"), FewRecords.Record("b", null));
        folder.WriteReceived(run, OutputsPolicy.Full);
        Assert.Contains("1 of 2 samples are errors", await ProblemAsync("accept", "--model", "demo-1"), StringComparison.Ordinal);
        folder.WriteReceived(run with { Header = run.Header with { Gate = new GateLimits { MaxErrors = 0.5 } } }, OutputsPolicy.Full);
        Assert.Equal(0, await _host.RunAsync("accept", "--model", "demo-1"));
    }

    [Fact]
    public async Task What_is_not_there_is_named()
    {
        Write("sums", "demo-1");
        Assert.StartsWith("Whose runs?", await ProblemAsync("accept"), StringComparison.Ordinal);
        Assert.Contains("there is no received run under 'demo-9'", await ProblemAsync("accept", "--model", "demo-9"), StringComparison.Ordinal);
        Assert.Contains("there is no received run of products under 'demo-1'", await ProblemAsync("accept", "sums", "products", "--model", "demo-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_s_runs_are_accepted_among_its_own()
    {
        _folder.Write("fathom.mini.json", """{ "candidate": "demo-1" }""");
        Write("sums", "demo-1", folder: "Snapshots/mini");
        Write("products", "demo-1");
        Assert.Equal(0, await _host.RunAsync("accept", "--profile", "mini"));
        Assert.Equal([_folder.PathOf("Snapshots/mini/sums.verified.jsonl")], Directory.GetFiles(_folder.Root, "*.verified.jsonl", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Runs_that_were_received_elsewhere_are_accepted_into_the_project()
    {
        Write("sums", "demo-1", folder: "artifacts/Snapshots");
        Assert.Equal(0, await _host.RunAsync("accept", "--model", "demo-1", "--received", _folder.PathOf("artifacts/Snapshots")));
        Assert.True(File.Exists(_folder.PathOf("Snapshots/sums.verified.jsonl")));
        Assert.Contains(_folder.PathOf("elsewhere"), await ProblemAsync("accept", "--model", "demo-1", "--received", _folder.PathOf("elsewhere")), StringComparison.Ordinal);
    }

    private async Task<string> ProblemAsync(params string[] arguments) => (await Assert.ThrowsAsync<FathomException>(() => _host.RunAsync(arguments))).Message;

    private string Write(string benchmark, string model, double score = 1, bool isPartial = false, string folder = "Snapshots", Extent? extent = null)
    {
        BenchmarkRun run = FewRecords.Of(FewRecords.Record("a", score, "4"), FewRecords.Record("b", score, "5"));
        RunHeader header = run.Header with { Benchmark = benchmark, Model = model, IsPartial = isPartial, Extent = extent ?? Extent.Whole };
        return new SnapshotFolder(_folder.PathOf(folder)).WriteReceived(run with { Header = header }, OutputsPolicy.Full);
    }

    private static Task<byte[]> BytesAsync(string path) => File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

    private Task<string> TextAsync(string name) => File.ReadAllTextAsync(_folder.PathOf(name), TestContext.Current.CancellationToken);
}
