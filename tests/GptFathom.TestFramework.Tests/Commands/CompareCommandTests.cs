using System.Text.Json;
using GptFathom.Gates;
using GptFathom.Snapshots;
using GptFathom.Tests.Snapshots;
using Xunit;

namespace GptFathom.Tests.Commands;

public sealed class CompareCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly CommandHost _host;

    public CompareCommandTests() => _host = new CommandHost(_folder);

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_drop_ends_with_the_code_of_a_regression_and_is_printed()
    {
        Write("old", 40, 40);
        Write("new", 40, 10);
        Assert.Equal(ExitCodes.Regressed, await _host.RunAsync("compare", "old", "new"));
        Assert.Contains("Regressed", _host.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Success, await _host.RunAsync("compare", "new", "old"));
        Assert.Equal(ExitCodes.Success, await _host.RunAsync("compare", "old", "old"));
    }

    [Fact]
    public async Task Runs_are_found_by_model_by_file_and_in_another_folder()
    {
        string file = Write("old", 40, 40);
        Write("new", 40, 40);
        Assert.Equal(0, await _host.RunAsync("compare", Path.GetRelativePath(_folder.Root, file), "run:new"));
        Directory.Move(_folder.PathOf(".fathom/runs"), _folder.PathOf("elsewhere"));
        Assert.Equal(0, await _host.RunAsync("compare", "old", "new", "--runs", "elsewhere"));
        FathomException unknown = await Assert.ThrowsAsync<FathomException>(() => _host.RunAsync("compare", "old", "newer", "--runs", "elsewhere"));
        Assert.Equal($"'newer' is neither a snapshot file nor a model with runs in {_folder.PathOf("elsewhere")}; there are runs of new, old.", unknown.Message);
    }

    [Fact]
    public async Task Json_holds_the_verdict_for_programs()
    {
        Write("old", 40, 40);
        Write("new", 40, 10);
        await _host.RunAsync("compare", "old", "new", "--json", "out/verdict.json");
        using JsonDocument json = JsonDocument.Parse(await File.ReadAllTextAsync(_folder.PathOf("out/verdict.json"), TestContext.Current.CancellationToken));
        JsonElement benchmark = json.RootElement.GetProperty("benchmarks")[0];
        Assert.Equal(("sums", 40, 0, 30), (benchmark.GetProperty("id").GetString(), benchmark.GetProperty("n").GetInt32(), benchmark.GetProperty("gained").GetInt32(), benchmark.GetProperty("lost").GetInt32()));
    }

    [Fact]
    public async Task Settings_that_differ_are_refused_by_name_unless_allowed_by_name()
    {
        Write("old", 40, 40);
        Write("new", 40, 40, shots: "0");
        FathomException refused = await Assert.ThrowsAsync<FathomException>(() => _host.RunAsync("compare", "old", "new"));
        Assert.Contains("shots 8 → 0", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await _host.RunAsync("compare", "old", "new", "--across", "cot, shots"));
    }

    [Fact]
    public async Task Runs_without_a_benchmark_in_common_are_refused()
    {
        Write("old", 4, 4);
        Write("new", 4, 4, benchmark: "products");
        Assert.Contains("no benchmark in common: sums against products", (await Assert.ThrowsAsync<FathomException>(() => _host.RunAsync("compare", "old", "new"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_are_judged_for_one_benchmark_at_a_time()
    {
        foreach (string model in new[] { "old", "new" })
        {
            Write(model, 20, 20);
            Write(model, 20, 20, benchmark: "products");
        }
        await Assert.ThrowsAsync<FathomException>(() => _host.RunAsync("compare", "old", "new", "--by", "group"));
        Assert.Equal(0, await _host.RunAsync("compare", "old", "new", "--by", "group", "--benchmark", "sums"));
        await Assert.ThrowsAsync<ArgumentException>(() => _host.RunAsync("compare", "old", "new", "--by", "colour"));
    }

    [Fact]
    public async Task Strict_makes_what_nobody_can_see_a_failure()
    {
        Write("old", 2, 1);
        Write("new", 2, 1);
        Assert.Equal(ExitCodes.Success, await _host.RunAsync("compare", "old", "new"));
        Assert.Equal(ExitCodes.Incomplete, await _host.RunAsync("compare", "old", "new", "--strict"));
    }

    [Fact]
    public async Task A_model_stands_for_its_whole_run_and_a_limited_one_is_named_by_its_file()
    {
        Write("old", 40, 40);
        string limited = Write("new", 20, 20, extent: new Extent(20));
        Assert.Contains("there are runs of old.", (await Assert.ThrowsAsync<FathomException>(() => _host.RunAsync("compare", "old", "new"))).Message, StringComparison.Ordinal);
        Assert.Equal(0, await _host.RunAsync("compare", "old", limited));
        Assert.Contains("Only a part was run (sums: limited to 20 samples).", _host.Output, StringComparison.Ordinal);
    }

    private string Write(string model, int samples, int hits, string benchmark = "sums", string shots = "8", Extent? extent = null)
    {
        BenchmarkRun run = FewRecords.Of([.. Enumerable.Range(0, samples).Select(i => FewRecords.Record($"s{i:D3}", i < hits ? 1 : 0, group: $"g{i % 2}"))]);
        RunHeader header = run.Header with
        {
            Benchmark = benchmark, Model = model, Settings = new Dictionary<string, string> { ["shots"] = shots }, IsPartial = extent is not null, Extent = extent ?? Extent.Whole,
        };
        return new SnapshotFolder(_folder.PathOf(".fathom/runs")).WriteReceived(run with { Header = header }, OutputsPolicy.Full);
    }
}
