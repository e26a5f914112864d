using GptFathom.Models.Keys;
using GptFathom.Models.Rehearsing;
using GptFathom.Models.Store;
using GptFathom.Runs;
using GptFathom.Runs.Planning;
using GptFathom.Tests.Models;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Runs.Planning;

public sealed class RunRehearsalTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public RunRehearsalTests()
    {
        _folder.Write("d.jsonl", """
            {"id":"a","input":"2 + 2?","target":"4"}
            {"id":"b","input":"3 + 3?","target":"6"}
            """);
        _folder.Write("fathom.json", """
            { "candidate": "m", "models": { "m": { "endpoint": "https://nowhere.example/v1", "model": "wire-1", "key": "absent" }, "judge": { "api": "openai", "model": "wire-2" } } }
            """);
    }

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(nameof(AskingBodies.Declared), 1)]
    [InlineData(nameof(AskingBodies.Sequence), 1)]
    [InlineData(nameof(AskingBodies.Together), 3)]
    [InlineData(nameof(AskingBodies.Swallowing), 1)]
    [InlineData(nameof(AskingBodies.Blocking), 1)]
    [InlineData(nameof(AskingBodies.Votes), 1)]
    [InlineData(nameof(AskingBodies.Judged), 1)]
    public async Task An_attempt_ends_at_the_first_calls_that_the_store_has_no_reply_to(string body, int calls)
    {
        RehearsedAttempt[] attempts = await RehearseAsync(body);
        Assert.Equal(["a", "b"], attempts.Select(a => a.Sample.Id));
        Assert.All(attempts, a => Assert.Equal((calls, 0, null), (a.Missing.Count, a.Stored, a.Problem)));
        Assert.All(attempts.SelectMany(a => a.Missing), m => Assert.Equal(("m", "wire-1"), (m.Model, m.Key.Model)));
    }

    [Theory]
    [InlineData(nameof(AskingBodies.Declared), 1)]
    [InlineData(nameof(AskingBodies.Repeated), 1)]
    [InlineData(nameof(AskingBodies.Sequence), 2)]
    [InlineData(nameof(AskingBodies.Together), 1)]
    [InlineData(nameof(AskingBodies.Swallowing), 2)]
    [InlineData(nameof(AskingBodies.Votes), 2)]
    public async Task Replies_stored_under_the_keys_of_what_is_missing_lead_on_to_the_end(string body, int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            MissingCall[] missing = [.. (await RehearseAsync(body)).SelectMany(a => a.Missing)];
            Assert.NotEmpty(missing);
            using CompletionStore store = Store("m");
            foreach (MissingCall call in missing) store.Add(call.Key, FakeModel.Reply("4"));
        }
        Assert.All(await RehearseAsync(body), a => Assert.Equal((0, true), (a.Missing.Count, a.Stored > 0)));
    }

    [Fact]
    public async Task A_second_model_is_told_from_the_candidate()
    {
        using (CompletionStore store = Store("m"))
        {
            foreach (RehearsedAttempt attempt in await RehearseAsync(nameof(AskingBodies.Judged))) store.Add(attempt.Missing[0].Key, FakeModel.Reply($"four {attempt.Sample.Id}"));
        }
        Assert.All(await RehearseAsync(nameof(AskingBodies.Judged)), a => Assert.Equal(("judge", "wire-2", 1), (a.Missing.Single().Model, a.Missing[0].Key.Model, a.Stored)));
    }

    [Fact]
    public async Task Equal_requests_of_one_attempt_have_keys_of_their_own_and_repeats_too()
    {
        MissingCall[] calls = [.. (await RehearseAsync(nameof(AskingBodies.Repeated))).SelectMany(a => a.Missing)];
        Assert.Equal([0, 1, 0, 1], calls.Select(c => c.Key.Repeat));
        Assert.Equal(4, calls.Select(c => c.Key).Distinct().Count());
    }

    [Fact]
    public async Task A_fresh_run_would_ask_everything()
    {
        using (CompletionStore store = Store("m"))
        {
            foreach (RehearsedAttempt attempt in await RehearseAsync(nameof(AskingBodies.Declared))) store.Add(attempt.Missing[0].Key, FakeModel.Reply("4"));
        }
        Assert.All(await RehearseAsync(nameof(AskingBodies.Declared)), a => Assert.Empty(a.Missing));
        Assert.All(await RehearseAsync(nameof(AskingBodies.Declared), h => h with { Fresh = true }), a => Assert.Single(a.Missing));
    }

    [Fact]
    public async Task A_body_that_fails_before_it_asks_says_why()
    {
        RehearsedAttempt[] attempts = await RehearseAsync(nameof(AskingBodies.Broken));
        Assert.All(attempts, a => Assert.Equal("InvalidOperationException: no fixture", a.Problem));
    }

    [Fact]
    public async Task A_body_with_fixtures_cannot_be_called_and_says_so()
    {
        using RunRehearsal rehearsal = Rehearsal(nameof(AskingBodies.Fixture));
        Assert.Equal("the body asks for a Version", Assert.Single(await rehearsal.LoadAsync((_, _) => { }, Cancellation)).Problem);
    }

    [Fact]
    public async Task Missing_data_refuse_their_benchmark_and_no_other()
    {
        File.Delete(_folder.PathOf("d.jsonl"));
        using RunRehearsal rehearsal = Rehearsal(nameof(AskingBodies.Declared));
        List<string> refused = [];
        Assert.Empty(await rehearsal.LoadAsync((id, _) => refused.Add(id), Cancellation));
        Assert.Equal(["declared"], refused);
    }

    [Fact]
    public async Task Nothing_is_written()
    {
        string[] before = Directory.GetFileSystemEntries(_folder.Root, "*", SearchOption.AllDirectories);
        await RehearseAsync(nameof(AskingBodies.Sequence));
        Assert.Equal(before.Order(), Directory.GetFileSystemEntries(_folder.Root, "*", SearchOption.AllDirectories).Order());
    }

    private CompletionStore Store(string model) => new(_folder.PathOf(".fathom"), [], model, KeyRedaction.None, TimeProvider.System);

    private RunRehearsal Rehearsal(string body, Func<HostOptions, HostOptions>? host = null) =>
        new((host ?? (h => h))(TestHost.In(_folder)), [Declared.Definition<AskingBodies>(body)], TimeProvider.System);

    private async Task<RehearsedAttempt[]> RehearseAsync(string body, Func<HostOptions, HostOptions>? host = null)
    {
        using RunRehearsal rehearsal = Rehearsal(body, host);
        RehearsedBenchmark benchmark = Assert.Single(await rehearsal.LoadAsync((_, reason) => Assert.Fail(reason), Cancellation));
        List<RehearsedAttempt> attempts = [];
        await foreach (RehearsedAttempt attempt in rehearsal.RunAsync(benchmark, Cancellation)) attempts.Add(attempt);
        return [.. attempts];
    }
}
