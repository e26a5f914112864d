using GptFathom.Commands;
using GptFathom.Tests.Datasets.Download;
using Xunit;

namespace GptFathom.Tests.Commands;

public sealed class FetchCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly CommandHost _host;

    public FetchCommandTests() => _host = new CommandHost(_folder);

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_list_names_benchmarks_licence_size_and_what_is_present()
    {
        _folder.Write("data/gsm8k/test.jsonl", "anything");
        Assert.Equal(0, await _host.RunAsync("fetch", "--list"));
        Assert.Contains("gsm8k: GSM8K, 1,319 samples, licence MIT, 2 files, 752.3 kB, 1 of 2 present" + Environment.NewLine, _host.Output, StringComparison.Ordinal);
        Assert.Contains("gpqa: GPQA Diamond, 198 samples, licence CC BY 4.0, 1 file, size not known, missing (1 unpinned)", _host.Output, StringComparison.Ordinal);
        Assert.Contains("race-middle, race-high: RACE, 4,934 samples, licence non-commercial research only, 5 files, at least 27.3 MB, missing", _host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_some_is_theirs_alone()
    {
        Assert.Equal(0, await _host.RunAsync("fetch", "mmlu-paper", "--list"));
        Assert.StartsWith("mmlu: MMLU, ", _host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("gsm8k", _host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_that_fails_keeps_the_others_from_nothing()
    {
        using FileServer server = new([], call => new FileReply { Status = 404 });
        Assert.Equal(4, await _host.RunAsync("fetch", "gsm8k", "mt-bench", "--mirror", server.Address.GetLeftPart(UriPartial.Authority)));
        Assert.Equal(5, server.Requests.Count);
        Assert.Contains("the server answered 404", _host.Output, StringComparison.Ordinal);
        Assert.Contains($"0 fetched, 0 already there, 5 failed in {_folder.PathOf("data")}", _host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_unknown_or_not_said_is_refused_before_anything_is_fetched()
    {
        Assert.Contains("'gsm9k'", (await Assert.ThrowsAsync<FathomException>(() => _host.RunAsync("fetch", "gsm8k", "gsm9k"))).Message, StringComparison.Ordinal);
        Assert.Contains("--all", (await Assert.ThrowsAsync<FathomException>(() => _host.RunAsync("fetch"))).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf("data")));
    }

    [Theory]
    [InlineData("http://example.com"), InlineData("ftp://example.com"), InlineData("not an address"), InlineData("https://me:secret@example.com"), InlineData("https://example.com/?q")]
    public async Task A_mirror_that_is_no_safe_address_is_refused(string mirror)
    {
        FathomException refused = await Assert.ThrowsAsync<FathomException>(() => _host.RunAsync("fetch", "gsm8k", "--mirror", mirror));
        Assert.Contains("'mirror': expected an absolute https address", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mirror_may_be_configured_and_the_folder_said()
    {
        using FileServer server = new([], _ => new FileReply { Status = 404 });
        _folder.Write("fathom.json", $$"""{ "mirror": "{{server.Address.GetLeftPart(UriPartial.Authority)}}/m", "data": "configured" }""");
        Assert.Equal(4, await _host.RunAsync("fetch", "cruxeval-o"));
        Assert.StartsWith("/m/raw.githubusercontent.com/facebookresearch/cruxeval/", Assert.Single(server.Requests).Path, StringComparison.Ordinal);
        Assert.Contains($"failed in {_folder.PathOf("configured")}", _host.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0 bytes"), InlineData(999, "999 bytes"), InlineData(1_000, "1 kB"), InlineData(749_738, "749.7 kB"), InlineData(999_960, "1 MB"), InlineData(3_715_984_281, "3.7 GB")]
    public void Bytes_are_shown_in_units_of_a_thousand(long bytes, string text) => Assert.Equal(text, ByteText.Of(bytes));
}
