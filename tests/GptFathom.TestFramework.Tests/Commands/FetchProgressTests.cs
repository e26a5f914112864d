using GptFathom.Commands;
using GptFathom.Datasets.Download;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace GptFathom.Tests.Commands;

public sealed class FetchProgressTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };

    public void Dispose() => _output.Dispose();

    [Fact]
    public void Elsewhere_than_on_a_terminal_a_line_comes_at_the_start_and_every_ten_seconds()
    {
        FetchProgress progress = new(_output, isTerminal: false, _time);
        progress.Begin("a.jsonl");
        for (int second = 0; second <= 21; second++, _time.Advance(TimeSpan.FromSeconds(1))) progress.Report(new DownloadProgress(second * 1_000_000, 100_000_000));
        progress.Say("done");
        Assert.Equal("  a.jsonl: 0 % of 100 MB\n  a.jsonl: 10 % of 100 MB\n  a.jsonl: 20 % of 100 MB\ndone\n", _output.ToString());
    }

    [Fact]
    public void A_file_that_is_there_at_once_needs_no_line()
    {
        FetchProgress progress = new(_output, isTerminal: false, _time);
        progress.Begin("a.jsonl");
        progress.Report(new DownloadProgress(10, 10));
        Assert.Equal("", _output.ToString());
    }

    [Fact]
    public void On_a_terminal_the_line_is_written_over_and_cleared()
    {
        FetchProgress progress = new(_output, isTerminal: true, _time);
        progress.Begin("a.jsonl");
        progress.Report(new DownloadProgress(1_000, null));
        progress.Say("done");
        Assert.Equal("\r  a.jsonl: 1 kB\r               \r\rdone\n".Replace("\r\r", "\r", StringComparison.Ordinal), _output.ToString());
    }
}
