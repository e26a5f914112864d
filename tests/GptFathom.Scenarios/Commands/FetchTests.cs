using Xunit;

namespace GptFathom.Scenarios.Commands;

/// <summary>The data of our own benchmarks, fetched from a mirror on this machine.</summary>
public sealed class FetchTests : IAsyncDisposable
{
    private readonly Fathom _fathom = new();
    private readonly DataServer _server = new(SharedData.Path("benchmarks"));

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _fathom.Dispose();
    }

    [Fact]
    public async Task The_data_of_benchmarks_are_as_published_and_are_fetched_once()
    {
        await _server.StartAsync();

        ProcessResult first = await FetchAsync("gsm8k", "bbh-paper", "agieval-zh");
        int asked = _server.Requests.Count;
        ProcessResult second = await FetchAsync("gsm8k", "bbh", "agieval-en");

        first.ExitsWith(0);
        Assert.Contains($"{asked} fetched, 0 already there, 0 failed", first.Output, StringComparison.Ordinal);
        Assert.Contains("licence MIT", first.Output, StringComparison.Ordinal);
        second.ExitsWith(0);
        Assert.Contains($"0 fetched, {asked} already there, 0 failed", second.Output, StringComparison.Ordinal);
        Assert.Equal(asked, _server.Requests.Count);
        string[] files = Directory.GetFiles(_fathom.PathOf("data"), "*", SearchOption.AllDirectories);
        Assert.Equal(_server.Requests.Select(r => _fathom.PathOf("data", r.Path!)).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
        Assert.All(_server.Requests, r => Assert.Equal(_server.Content(r.Path!), File.ReadAllBytes(_fathom.PathOf("data", r.Path!))));
    }

    [Fact]
    public async Task What_cannot_be_had_is_said_and_the_rest_is_there()
    {
        await _server.StartAsync();

        ProcessResult fetched = await FetchAsync("lambada", "ceval");

        fetched.ExitsWith(4);
        fetched.ShowsNoStackTrace();
        Assert.Contains($"lambada/lambada_test.jsonl: failed: {_server.Address}/openaipublic.blob.core.windows.net/", fetched.Output, StringComparison.Ordinal);
        Assert.Contains("lambada_test.jsonl: the server answered 404 (NotFound).", fetched.Output, StringComparison.Ordinal);
        Assert.Contains("no hash is pinned for https://huggingface.co/", fetched.Output, StringComparison.Ordinal);
        Assert.Contains("2 fetched, 0 already there, 2 failed", fetched.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_tells_what_is_present()
    {
        await _server.StartAsync();
        (await FetchAsync("gsm8k")).ExitsWith(0);

        ProcessResult listed = await _fathom.RunAsync("fetch", "--list", "--data", "data");

        listed.ExitsWith(0);
        Assert.Contains("gsm8k: GSM8K, 1,319 samples, licence MIT, 2 files, 752.3 kB, present", listed.Output, StringComparison.Ordinal);
        Assert.Contains("mmlu: MMLU, 14,042 samples, licence MIT, 2 files, 166.4 MB, missing", listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_benchmark_that_is_unknown_is_refused() =>
        (await _fathom.RunAsync("fetch", "gsm9k", "--data", "data")).RefusesWith("'gsm9k'", "gsm8k");

    [Fact]
    public async Task A_benchmark_without_its_data_says_how_to_fetch_them()
    {
        ProcessResult run = await _fathom.RunAsync(
            "--fathom-suite", "gsm8k", $"--fathom-data={_fathom.PathOf("data")}", $"--fathom-snapshots={_fathom.PathOf("snapshots")}", $"--fathom-store={_fathom.PathOf("store")}");

        Assert.NotEqual(0, run.ExitCode);
        run.ShowsNoStackTrace();
        Assert.Contains("no data: 'gsm8k/test.jsonl' is in none of", run.Output, StringComparison.Ordinal);
        Assert.Matches("run `[^`]+ fetch gsm8k`", run.Output);
    }

    private Task<ProcessResult> FetchAsync(params string[] benchmarks) => _fathom.RunAsync(["fetch", .. benchmarks, "--data", "data", "--mirror", _server.Address]);
}
