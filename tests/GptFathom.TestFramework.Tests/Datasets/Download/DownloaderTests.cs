using System.Text;
using GptFathom.Datasets.Download;
using Xunit;

namespace GptFathom.Tests.Datasets.Download;

public sealed class DownloaderTests : IDisposable
{
    private static readonly byte[] Content = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i:D6}\n")));
    private static readonly DownloadOptions Eager = new() { Retries = 3, FirstDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(5) };

    private readonly TempFolder _folder = new();
    private readonly PartFile _part;

    public DownloaderTests() => _part = new PartFile(_folder.PathOf("data.bin.part"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_whole_reply_is_the_file_byte_for_byte()
    {
        using FileServer server = new(Content);
        await DownloadAsync(server);
        Assert.Equal(Content, Received());
        Assert.Equal(("/a%20b/data.bin", null, null), Assert.Single(server.Requests));
    }

    [Fact]
    public async Task A_connection_that_is_cut_is_taken_up_where_it_broke()
    {
        using FileServer server = new(Content, call => new FileReply { CutAfter = call == 0 ? 50_000 : null });
        await DownloadAsync(server);
        Assert.Equal(Content, Received());
        Assert.Equal([("bytes=50000-", "\"v1\"")], server.Requests.Skip(1).Select(r => (r.Range, r.IfRange)));
    }

    [Fact]
    public async Task What_an_earlier_download_left_is_continued()
    {
        using FileServer server = new(Content, call => new FileReply { CutAfter = call == 0 ? 70_000 : null });
        await Assert.ThrowsAsync<FathomException>(() => DownloadAsync(server, options: Eager with { Retries = 0 }));
        await DownloadAsync(server);
        Assert.Equal(Content, Received());
        Assert.Equal("bytes=70000-", server.Requests.Last().Range);
    }

    [Fact]
    public async Task A_server_without_ranges_is_asked_for_all_of_it_again()
    {
        using FileServer server = new(Content, call => new FileReply { CutAfter = call == 0 ? 50_000 : null, HasRanges = false });
        await DownloadAsync(server);
        Assert.Equal(Content, Received());
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("\"v2\"")]
    [InlineData(null)]
    public async Task A_content_that_changed_meanwhile_is_fetched_anew(string? tag)
    {
        using FileServer server = new(Content, call => new FileReply { CutAfter = call == 0 ? 50_000 : null, Tag = call == 0 ? "\"v1\"" : tag });
        await DownloadAsync(server);
        Assert.Equal(Content, Received());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("W/\"v1\"")]
    public async Task A_content_without_a_strong_name_is_not_continued(string? tag)
    {
        using FileServer server = new(Content, call => new FileReply { CutAfter = call == 0 ? 50_000 : null, Tag = tag });
        await DownloadAsync(server);
        Assert.Equal(Content, Received());
        Assert.All(server.Requests, r => Assert.Null(r.Range));
    }

    [Fact]
    public async Task The_date_of_a_content_names_it_too()
    {
        Dictionary<string, string> dated = new() { ["Last-Modified"] = "Wed, 21 Oct 2015 07:28:00 GMT" };
        using FileServer server = new(Content, call => new FileReply { CutAfter = call == 0 ? 50_000 : null, Tag = null, Headers = dated });
        await DownloadAsync(server);
        Assert.Equal("Wed, 21 Oct 2015 07:28:00 GMT", server.Requests.Last().IfRange);
    }

    [Fact]
    public async Task A_part_that_is_whole_already_is_not_asked_for()
    {
        using FileServer server = new(Content);
        await DownloadAsync(server);
        await DownloadAsync(server);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_part_of_unknown_size_that_is_whole_already_ends_with_the_servers_word()
    {
        using FileServer server = new(Content);
        await DownloadAsync(server, size: null);
        await DownloadAsync(server, size: null);
        Assert.Equal(Content, Received());
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(408)]
    public async Task A_server_in_trouble_is_asked_again(int status)
    {
        using FileServer server = new(Content, call => new FileReply { Status = call < 2 ? status : 200, Headers = new Dictionary<string, string> { ["Retry-After"] = "0" } });
        await DownloadAsync(server);
        Assert.Equal(Content, Received());
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Trouble_that_stays_is_one_message_and_keeps_what_came()
    {
        using FileServer server = new(Content, call => new FileReply { Status = call == 0 ? 200 : 500, CutAfter = 50_000 });
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => DownloadAsync(server));
        Assert.Equal($"{server.Address}: the server answered 500 (InternalServerError) (tried 4 times); what came is kept, and the next fetch continues there.", problem.Message);
        Assert.Equal(50_000, _part.Length);
    }

    [Theory]
    [InlineData(404, "404 (NotFound)")]
    [InlineData(403, "403 (Forbidden)")]
    [InlineData(410, "410 (Gone)")]
    public async Task What_is_not_there_is_asked_for_once(int status, string answer)
    {
        using FileServer server = new(Content, _ => new FileReply { Status = status });
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => DownloadAsync(server));
        Assert.Equal($"{server.Address}: the server answered {answer}.", problem.Message);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task An_announced_size_that_is_another_is_refused_at_once(int difference)
    {
        using FileServer server = new(Content);
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => DownloadAsync(server, size: Content.Length + difference));
        Assert.Equal($"{server.Address}: it has {Content.Length} bytes; expected {Content.Length + difference}.", problem.Message);
        Assert.Single(server.Requests);
        Assert.False(File.Exists(_part.Path));
    }

    [Fact]
    public async Task A_body_that_goes_on_past_its_size_is_stopped()
    {
        using FileServer server = new(Content, _ => new FileReply { IsChunked = true });
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => DownloadAsync(server, size: 1_000));
        Assert.Equal($"{server.Address}: it has more than 1000 bytes; it was stopped there.", problem.Message);
        Assert.Empty(Directory.GetFiles(_folder.Root));
    }

    [Fact]
    public async Task A_body_of_unknown_size_has_a_limit()
    {
        using FileServer server = new(Content, _ => new FileReply { IsChunked = true });
        await Assert.ThrowsAsync<FathomException>(() => DownloadAsync(server, size: null, Eager with { MaxUnknownSize = 1_000 }));
        Assert.False(File.Exists(_part.Path));
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_left_and_asked_for_the_rest()
    {
        using FileServer server = new(Content, call => new FileReply { CutAfter = call == 0 ? 50_000 : null, Hangs = call == 0 });
        await DownloadAsync(server, options: Eager with { StallTimeout = TimeSpan.FromSeconds(1) });
        Assert.Equal(Content, Received());
        Assert.Equal("bytes=50000-", server.Requests.Last().Range);
    }

    [Fact]
    public async Task A_redirect_on_this_machine_is_followed_and_one_to_plain_http_elsewhere_is_not()
    {
        using FileServer target = new(Content);
        using FileServer server = new([], call => Redirect(call == 0 ? target.Address.AbsoluteUri : "http://example.com/data.bin"));
        await DownloadAsync(server);
        Assert.Equal(Content, Received());
        _part.Delete();
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => DownloadAsync(server));
        Assert.Equal($"{server.Address}: it leads to http://example.com/data.bin; expected {SourceAddress.Expected}.", problem.Message);
    }

    [Fact]
    public async Task Redirects_without_end_are_given_up()
    {
        using FileServer server = new([], _ => Redirect("/again"));
        Assert.Contains("redirected more than 10 times", (await Assert.ThrowsAsync<FathomException>(() => DownloadAsync(server))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_ends_at_the_size()
    {
        using FileServer server = new(Content);
        Progress progress = new();
        await DownloadAsync(server, progress: progress);
        Assert.Equal(new DownloadProgress(Content.Length, Content.Length), progress.Last);
    }

    private static FileReply Redirect(string location) => new() { Status = 302, Headers = new Dictionary<string, string> { ["Location"] = location } };

    private async Task DownloadAsync(FileServer server, long? size = -1, DownloadOptions? options = null, IProgress<DownloadProgress>? progress = null)
    {
        using HttpClient http = DownloadClient.Create(server.Address);
        Downloader downloader = new(http, options ?? Eager, TimeProvider.System, progress);
        await downloader.DownloadAsync(server.Address, _part, size == -1 ? Content.Length : size, TestContext.Current.CancellationToken);
    }

    private byte[] Received() => File.ReadAllBytes(_part.Path);

    private sealed class Progress : IProgress<DownloadProgress>
    {
        public DownloadProgress Last { get; private set; }

        public void Report(DownloadProgress value) => Last = value;
    }
}
