using GptFathom.Gates;
using GptFathom.Models.Keys;
using GptFathom.Models.Store;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace GptFathom.Tests.Commands;

public sealed class StoreCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly CommandHost _host;

    public StoreCommandTests()
    {
        _host = new(_folder);
        Write("old", "a", "b");
        _time.Advance(TimeSpan.FromDays(3));
        Write("old", "a");
        Write("a/b", "a");
    }

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task List_counts_the_completions_of_each_model()
    {
        Assert.Equal(ExitCodes.Success, await _host.RunAsync("store", "list"));
        Assert.Matches(
            "^a/b: 1 completion in 1 file, [0-9]+ bytes, from 2026-03-04 to 2026-03-04\n"
                + "old: 2 completions in 2 files, [0-9]+ bytes, from 2026-03-01 to 2026-03-04, 1 superseded\n$",
            _host.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Compact_merges_the_files_of_the_named_model()
    {
        Assert.Equal(ExitCodes.Success, await _host.RunAsync("store", "compact", "--model", "old"));
        Assert.StartsWith("old: 2 completions of 2 files in one; went: 1 superseded, 0 torn or damaged, ", _host.Output, StringComparison.Ordinal);
        Assert.Single(Files("old"));
        await _host.RunAsync("store", "compact");
        Assert.EndsWith("a/b: nothing to merge\nold: nothing to merge\n", _host.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("old: 1 completion", 0, "--superseded")]
    [InlineData("old: 3 completions", 1, "--older-than", "0h")]
    [InlineData("old: 0 completions", 0, "--older-than", "100000d")]
    public async Task Prune_deletes_what_the_criterion_says_and_a_dry_run_nothing(string said, int gone, params string[] criterion)
    {
        _time.Advance(TimeSpan.FromDays(1));
        long before = Bytes();
        await _host.RunAsync(["store", "prune", .. criterion, "--dry-run"]);
        Assert.Contains($"{said} would go, ", _host.Output, StringComparison.Ordinal);
        Assert.Equal(before, Bytes());
        await _host.RunAsync(["store", "prune", .. criterion]);
        Assert.Contains($"{said} deleted, ", _host.Output, StringComparison.Ordinal);
        Assert.Equal(gone == 1, Files("old").Count == 0);
    }

    [Theory]
    [InlineData("--older-than", "prune", "--model", "old")]
    [InlineData("expected a number of days or hours", "prune", "--older-than", "30")]
    [InlineData("expected a number of days or hours", "prune", "--older-than", "-1d")]
    [InlineData("no completions of model 'new'", "list", "--model", "new")]
    public async Task What_cannot_be_meant_is_refused(string said, params string[] arguments)
    {
        long before = Bytes();
        FathomException refused = await Assert.ThrowsAsync<FathomException>(() => _host.RunAsync(["store", .. arguments]));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, Bytes());
    }

    [Fact]
    public async Task Check_names_damaged_lines_and_mends_them_only_when_asked()
    {
        Assert.Equal(ExitCodes.Success, await _host.RunAsync("store", "check"));
        string file = Files("old")[0];
        File.WriteAllText(file, "damage\n" + File.ReadAllText(file) + "{\"torn");

        Assert.Equal(ExitCodes.BadInput, await _host.RunAsync("store", "check"));
        Assert.Contains($"{file}(1): not a completion", _host.Output, StringComparison.Ordinal);
        Assert.Contains("old: 2 completions can be read; 1 damaged line; 1 file with an unfinished last line", _host.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(file));

        Assert.Equal(ExitCodes.Success, await _host.RunAsync("store", "check", "--repair"));
        Assert.True(File.Exists(file + ".damaged"));
        Assert.Equal(ExitCodes.Success, await _host.RunAsync("store", "check"));
    }

    [Fact]
    public async Task A_folder_without_completions_is_no_error()
    {
        Assert.Equal(ExitCodes.Success, await _host.RunAsync("store", "list", "--store", "elsewhere"));
        Assert.Contains("there are no completions", _host.Output, StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Files(string model) => StoreFolder.FilesIn(StoreFolder.PathOf(_folder.PathOf(".fathom"), model));

    private long Bytes() => Directory.GetFiles(_folder.PathOf(".fathom"), "*.jsonl", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);

    private void Write(string model, params IEnumerable<string> requests)
    {
        using CompletionStore store = new(_folder.PathOf(".fathom"), [], model, KeyRedaction.None, _time);
        foreach (string request in requests) store.Add(new CompletionKey("wire", request, 0, 0), new ChatResponse(new ChatMessage(ChatRole.Assistant, "hi")));
    }
}
