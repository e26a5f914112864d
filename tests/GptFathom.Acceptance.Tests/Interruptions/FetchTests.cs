using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Interruptions;

/// <summary>Data that are fetched from a mirror on this machine by a process that ends in the middle of it.</summary>
public sealed class FetchTests : IAsyncDisposable
{
    private const int Half = 400_000;

    private readonly TempFolder _folder = new();
    private readonly DataServer _server = new(SharedData.Path("benchmarks"));

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_fetch_that_was_killed_is_continued_by_the_next_one()
    {
        using (RunningProcess killed = await StartAsync())
        {
            killed.Kill();
            await killed.EndAsync();
        }
        Assert.False(File.Exists(_folder.PathOf("data", "gsm8k", "test.jsonl")));
        _server.HoldAfter = null;
        ProcessResult second = await RunningProcess.RunAsync(_folder.Root, Repository.BenchmarksApplication, Arguments());

        second.ExitsWith(0);
        Assert.Equal([null, $"bytes={Half}-"], _server.Requests.Where(r => r.Path == "gsm8k/test.jsonl").Select(r => r.Range));
        Assert.Equal(_server.Content("gsm8k/test.jsonl"), await File.ReadAllBytesAsync(_folder.PathOf("data", "gsm8k", "test.jsonl"), TestContext.Current.CancellationToken));
        Assert.Equal(["gpt-fathom", "test.jsonl"], Directory.GetFileSystemEntries(_folder.PathOf("data", "gsm8k")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_fetch_that_is_interrupted_says_that_it_can_be_continued()
    {
        using RunningProcess interrupted = await StartAsync();
        await interrupted.InterruptAsync();
        ProcessResult ended = await interrupted.EndAsync();

        ended.ExitsWith(4);
        ended.ShowsNoStackTrace();
        Assert.Contains("cancelled; the next fetch continues where this one stopped", ended.Output, StringComparison.Ordinal);
    }

    /// <summary>A process that has the first half of a file and waits for the rest.</summary>
    private async Task<RunningProcess> StartAsync()
    {
        await _server.StartAsync();
        _server.HoldAfter = Half;
        string part = _folder.PathOf("data", "gsm8k", "test.jsonl.part");
        RunningProcess process = RunningProcess.Start(_folder.Root, Repository.BenchmarksApplication, Arguments());
        while (!process.HasExited && !(File.Exists(part) && new FileInfo(part).Length == Half)) await Task.Delay(20, TestContext.Current.CancellationToken);
        return process;
    }

    private string[] Arguments() => ["fetch", "gsm8k", "--data", "data", "--mirror", _server.Address];
}
