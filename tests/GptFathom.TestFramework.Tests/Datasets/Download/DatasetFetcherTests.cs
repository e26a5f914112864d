using System.Security.Cryptography;
using System.Text;
using GptFathom.Datasets.Download;
using Xunit;

namespace GptFathom.Tests.Datasets.Download;

public sealed class DatasetFetcherTests : IDisposable
{
    private const string Content = "{\"question\":\"2 + 2?\"}\n";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_is_fetched_verified_and_nothing_is_left_beside_it()
    {
        using FileServer server = Server(Content);
        Assert.Equal(new FetchResult(WasThere: false), await FetchAsync(Pinned(server)));
        Assert.Equal(Content, await ReadAsync("a/b.jsonl"));
        Assert.Equal(["a/b.jsonl"], Files());
    }

    [Fact]
    public async Task What_is_there_is_not_asked_for_plain_or_compressed()
    {
        using FileServer server = Server(Content);
        _folder.WriteGzip("data/a/b.jsonl.gz", Content);
        Assert.True((await FetchAsync(Pinned(server))).WasThere);
        _folder.Write("data/a/b.jsonl", Content);
        Assert.True((await FetchAsync(Pinned(server))).WasThere);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Another_content_in_its_place_is_replaced()
    {
        using FileServer server = Server(Content);
        _folder.Write("data/a/b.jsonl", "old");
        Assert.False((await FetchAsync(Pinned(server))).WasThere);
        Assert.Equal(Content, await ReadAsync("a/b.jsonl"));
    }

    [Fact]
    public async Task A_wrong_content_is_deleted_and_said_and_what_was_there_stays()
    {
        using FileServer server = Server(Content);
        _folder.Write("data/a/b.jsonl", "old");
        SourceFile file = Pinned(server) with { Sha256 = new string('0', 64) };
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => FetchAsync(file));
        Assert.Equal(
            $"{server.Address} has another content: expected Sha256 {new string('0', 64)}, found {HashOf(Content)}. It was deleted.", problem.Message);
        Assert.Equal("old", await ReadAsync("a/b.jsonl"));
        Assert.Equal(["a/b.jsonl"], Files());
    }

    [Fact]
    public async Task A_content_that_nothing_is_pinned_for_is_refused_until_it_is_accepted()
    {
        using FileServer server = Server(Content);
        SourceFile file = Pinned(server) with { Sha256 = null };
        Assert.Contains("no hash is pinned", (await Assert.ThrowsAsync<FathomException>(() => FetchAsync(file))).Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
        Assert.Equal(new FetchResult(WasThere: false, HashOf(Content)), await FetchAsync(file, acceptUnpinned: true));
        Assert.True((await FetchAsync(file)).WasThere);
    }

    [Fact]
    public async Task A_blob_of_git_is_verified()
    {
        using FileServer server = Server("hello\n");
        // `echo hello | git hash-object --stdin`, as in "Pro Git", 10.2.
        SourceFile file = Pinned(server) with { Sha256 = null, Size = null, GitBlob = "ce013625030ba8dba906f756967f9e9ca394464a" };
        await FetchAsync(file);
        Assert.Equal("hello\n", await ReadAsync("a/b.jsonl"));
        Assert.True((await FetchAsync(file)).WasThere);
    }

    [Fact]
    public async Task A_mirror_keeps_a_file_under_its_host_and_path()
    {
        using FileServer server = Server(Content);
        Uri mirror = new(server.Address, "/keep/");
        await FetchAsync(Pinned(server) with { Url = new Uri("https://example.com/x%20y/b.jsonl?raw=1") }, mirror: mirror);
        Assert.Equal("/keep/example.com/x%20y/b.jsonl?raw=1", Assert.Single(server.Requests).Path);
    }

    [Fact]
    public async Task A_link_out_of_the_data_folder_is_not_written_through()
    {
        using FileServer server = Server(Content);
        Directory.CreateDirectory(_folder.PathOf("elsewhere"));
        Directory.CreateDirectory(_folder.PathOf("data"));
        Directory.CreateSymbolicLink(_folder.PathOf("data/a"), _folder.PathOf("elsewhere"));
        Assert.Contains("leads out of the data folder", (await Assert.ThrowsAsync<FathomException>(() => FetchAsync(Pinned(server)))).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.PathOf("elsewhere")));
    }

    [Theory]
    [InlineData(nameof(ArchiveFormat.Zip)), InlineData(nameof(ArchiveFormat.Tar)), InlineData(nameof(ArchiveFormat.TarGzip))]
    public async Task An_archive_is_opened_once_and_its_files_are_known_afterwards(string format)
    {
        byte[] archive = Archive(format);
        using FileServer server = new(archive);
        SourceFile file = Packed(server, archive, format);
        Assert.False((await FetchAsync(file)).WasThere);
        Assert.Equal("1", await ReadAsync("m/1.csv"));
        Assert.True((await FetchAsync(file)).WasThere);
        Assert.Single(server.Requests);
        Assert.Equal(["m/1.csv", "m/2.csv"], Files().Where(f => !f.StartsWith(DatasetFetcher.WorkFolder, StringComparison.Ordinal)));

        _folder.Write("data/m/2.csv", "changed");
        Assert.False((await FetchAsync(file)).WasThere);
        Assert.Equal("2", await ReadAsync("m/2.csv"));
    }

    [Fact]
    public async Task An_archive_that_lacks_something_leaves_nothing_in_the_data_folder()
    {
        byte[] archive = Archive(nameof(ArchiveFormat.Zip));
        using FileServer server = new(archive);
        SourceFile file = Packed(server, archive, nameof(ArchiveFormat.Zip));
        file = file with { Extract = [.. file.Extract, new ExtractRule("x/absent.csv", "m/absent.csv")] };
        await Assert.ThrowsAsync<FathomException>(() => FetchAsync(file));
        Assert.Empty(Files());
    }

    private static FileServer Server(string content) => new(Encoding.UTF8.GetBytes(content));

    private static SourceFile Pinned(FileServer server) => new() { Path = "a/b.jsonl", Url = server.Address, Sha256 = HashOf(Content), Size = null };

    private static SourceFile Packed(FileServer server, byte[] archive, string format) => new()
    {
        Url = server.Address, Sha256 = Convert.ToHexStringLower(SHA256.HashData(archive)), Size = archive.Length,
        Format = Enum.Parse<ArchiveFormat>(format), Extract = [new ExtractRule("x/*.csv", "m/*.csv")],
    };

    private static string HashOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private byte[] Archive(string format) =>
        File.ReadAllBytes(MadeArchive.Write(_folder.PathOf("made"), Enum.Parse<ArchiveFormat>(format), ("x/1.csv", "1"), ("x/2.csv", "2"), ("y/3.csv", "3")));

    private async Task<FetchResult> FetchAsync(SourceFile file, bool acceptUnpinned = false, Uri? mirror = null)
    {
        using HttpClient http = DownloadClient.Create(new Uri("http://127.0.0.1"));
        Downloader downloader = new(http, new DownloadOptions { Retries = 0 }, TimeProvider.System);
        DatasetFetcher fetcher = new(downloader, new ArchiveExtractor(new ExtractionOptions()), _folder.PathOf("data"), mirror, acceptUnpinned);
        return await fetcher.FetchAsync("made", file, TestContext.Current.CancellationToken);
    }

    private Task<string> ReadAsync(string name) => File.ReadAllTextAsync(_folder.PathOf($"data/{name}"), TestContext.Current.CancellationToken);

    private IEnumerable<string> Files() => !Directory.Exists(_folder.PathOf("data"))
        ? []
        : Directory.GetFiles(_folder.PathOf("data"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_folder.PathOf("data"), f)).Order(StringComparer.Ordinal);
}
