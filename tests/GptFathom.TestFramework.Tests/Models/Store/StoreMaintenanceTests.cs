using CsCheck;
using GptFathom.Models.Keys;
using GptFathom.Models.Store;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace GptFathom.Tests.Models.Store;

public sealed class StoreMaintenanceTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _scratch = new();
    private readonly FakeTimeProvider _time = new(Start);

    public void Dispose() => _scratch.Dispose();

    private string Folder => StoreFolder.PathOf(_scratch.Root, "m");

    private StoreMaintenance Maintenance => new(Folder, _time);

    [Fact]
    public void Compact_makes_one_file_of_many_with_the_newest_answer_to_each_call()
    {
        Write(("a", "old"), ("b", "b"));
        Write(("a", "new"));

        RewriteResult result = Maintenance.Compact();

        Assert.Equal((2, 2, 1, 0), (result.Old.Count, result.Kept.Count, result.Completions, result.InUse));
        Assert.Equal(2, File.ReadLines(Assert.Single(StoreFolder.FilesIn(Folder))).Count());
        Holds(("a", "new"), ("b", "b"));
        Assert.Empty(Maintenance.Compact().Old);
    }

    [Fact]
    public void Compact_drops_torn_and_damaged_lines_and_keeps_one_that_lacks_only_its_line_feed()
    {
        File.AppendAllText(Write(("a", "one")), "{\"model\":\"wire\",\"requ");
        string file = Write(("b", "two"));
        File.WriteAllText(file, "damage\n" + File.ReadAllText(file).TrimEnd('\n'));

        RewriteResult result = Maintenance.Compact();

        Assert.Equal((2, 2, 0), (result.Kept.Count, result.Gone.Count, result.Completions));
        Holds(("a", "one"), ("b", "two"));
    }

    [Fact]
    public void A_damaged_newest_answer_does_not_replace_a_readable_older_one()
    {
        Write(("a", "older"));
        string file = Write(("a", "newer"));
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"messages\":[", "\"messages\":[7,", StringComparison.Ordinal));
        Maintenance.Compact();
        Holds(("a", "older"));
    }

    [Fact]
    public void A_file_that_is_being_written_is_left_alone()
    {
        Write(("a", "one"));
        Write(("b", "two"));
        using CompletionStore writer = Open();
        Add(writer, "c", "three");

        RewriteResult result = Maintenance.Compact();
        Add(writer, "d", "four");

        Assert.Equal((2, 1), (result.Old.Count, result.InUse));
        Holds(("a", "one"), ("b", "two"), ("c", "three"), ("d", "four"));
    }

    [Fact]
    public void An_empty_file_is_left_alone_while_it_is_young()
    {
        Write(("a", "one"));
        string empty = Path.Combine(Folder, StoreFile.NewName(_time));
        File.WriteAllText(empty, "");
        File.SetLastWriteTimeUtc(empty, _time.GetUtcNow().UtcDateTime);
        Maintenance.Compact();
        Assert.True(File.Exists(empty));
        _time.Advance(TimeSpan.FromHours(2));
        Maintenance.Compact();
        Assert.False(File.Exists(empty));
        Holds(("a", "one"));
    }

    [Fact]
    public void A_store_that_is_open_finds_what_was_merged_meanwhile_and_nothing_newer()
    {
        Write(("a", "one"), ("b", "two"));
        Write(("c", "three"));
        using CompletionStore reader = Open();
        Assert.Equal("three", reader.Find(Key("c"))!.Response.Text);
        using (CompletionStore other = Open()) Add(other, "b", "newer");

        Maintenance.Compact();

        Assert.Equal("one", reader.Find(Key("a"))!.Response.Text);
        Assert.Equal("three", reader.Find(Key("c"))!.Response.Text);
        Assert.Null(reader.Find(Key("b")));
        Assert.Contains("the file is gone", Assert.Single(reader.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_rewrite_left_does_no_harm()
    {
        string first = Write(("a", "one"));
        Write(("b", "two"));
        File.Copy(first, Path.Combine(Folder, StoreFile.NewName(_time)));
        File.WriteAllText(Path.Combine(Folder, StoreFile.NewName(_time) + ".tmp"), "{\"model\":");
        Holds(("a", "one"), ("b", "two"));
        Maintenance.Compact();
        Assert.Single(StoreFolder.FilesIn(Folder));
        Assert.Empty(Directory.GetFiles(Folder, "*.tmp"));
        Holds(("a", "one"), ("b", "two"));
    }

    [Fact]
    public void Two_rewrites_at_once_are_refused()
    {
        Write(("a", "one"));
        Write(("b", "two"));
        using FileStream other = StoreFile.Lock(Folder);
        Assert.Contains("another process is rewriting it", Assert.Throws<FathomException>(() => Maintenance.Compact()).Message, StringComparison.Ordinal);
        Assert.Equal(2, StoreFolder.FilesIn(Folder).Count);
    }

    [Fact]
    public void Prune_rewrites_only_files_that_lose_something_and_a_dry_run_none()
    {
        string old = Write(("a", "one"), ("b", "two"));
        _time.Advance(TimeSpan.FromDays(10));
        string recent = Write(("c", "three"));
        DateTime before = Start.UtcDateTime.AddSeconds(1.5);

        RewriteResult dry = Maintenance.Prune((_, line) => line.Header.At < before, isDry: true);
        Assert.True(File.Exists(old));
        RewriteResult result = Maintenance.Prune((_, line) => line.Header.At < before, isDry: false);

        Assert.Equal((1, 1), (dry.Completions, result.Completions));
        Assert.True(result.Bytes > 0);
        Assert.False(File.Exists(old));
        Assert.True(File.Exists(recent));
        Holds(("a", null), ("b", "two"), ("c", "three"));
    }

    [Fact]
    public void Repair_moves_what_can_be_read_and_sets_the_damaged_file_aside()
    {
        string file = Write(("a", "one"), ("b", "two"));
        string[] lines = File.ReadAllLines(file);
        File.WriteAllText(file, $"{lines[0]}\ndamage\n{lines[1]}\n");
        string whole = Write(("c", "three"));

        RewriteResult result = Maintenance.Repair();

        Assert.Equal([file], result.Old);
        Assert.Contains("damage", File.ReadAllText(file + ".damaged"), StringComparison.Ordinal);
        Assert.True(File.Exists(whole));
        Holds(("a", "one"), ("b", "two"), ("c", "three"));
    }

    private enum Step
    {
        Append,
        AppendElsewhere,
        Tear,
        Close,
        Compact,
        PruneSuperseded,
        PruneOld,
    }

    [Fact]
    public void Whatever_is_appended_torn_merged_and_pruned_the_newest_answer_to_each_call_stays() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 3], (step, key) => ((Step)step, $"k{key}")).List[0, 25].Sample(steps =>
        {
            using TempFolder scratch = new();
            Life life = new(scratch);
            foreach ((Step step, string key) in steps) life.Take(step, key);
            life.Check();
        }, iter: 150);

    /// <summary>A store and what it has to hold.</summary>
    private sealed class Life(TempFolder scratch)
    {
        private readonly FakeTimeProvider _time = new(Start);
        private readonly Dictionary<string, (string Reply, DateTime At)> _newest = [];
        private CompletionStore? _long;
        private int _replies;

        private string Folder => StoreFolder.PathOf(scratch.Root, "m");

        public void Take(Step step, string key)
        {
            bool exists = Directory.Exists(Folder);
            if (step == Step.Append) Append(_long ??= Open(), key);
            else if (step == Step.AppendElsewhere) AppendElsewhere(key);
            else if (step == Step.Close) Close();
            else if (exists && step == Step.Tear) Tear();
            else if (exists && step == Step.Compact) new StoreMaintenance(Folder, _time).Compact();
            else if (exists && step == Step.PruneSuperseded) new StoreMaintenance(Folder, _time).Prune((survey, line) => !survey.IsNewest(line), isDry: false);
            else if (exists && step == Step.PruneOld) PruneOld();
        }

        public void Check()
        {
            Close();
            using CompletionStore store = Open();
            for (int i = 0; i < 4; i++) Assert.Equal(_newest.GetValueOrDefault($"k{i}").Reply, store.Find(Key($"k{i}"))?.Response.Text);
        }

        private CompletionStore Open() => new(scratch.Root, [], "m", KeyRedaction.None, _time);

        private void AppendElsewhere(string key)
        {
            using CompletionStore store = Open();
            Append(store, key);
        }

        private void Append(CompletionStore store, string key)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            string reply = $"reply {_replies++}";
            store.Add(Key(key), new ChatResponse(new ChatMessage(ChatRole.Assistant, reply)));
            _newest[key] = (reply, _time.GetUtcNow().UtcDateTime);
        }

        private void Tear()
        {
            foreach (string file in StoreFolder.FilesIn(Folder).Where(file => !StoreFile.IsInUse(file))) File.AppendAllText(file, "{\"model\":\"wire\"");
        }

        private void PruneOld()
        {
            Close();
            DateTime before = _time.GetUtcNow().UtcDateTime.AddSeconds(-5);
            new StoreMaintenance(Folder, _time).Prune((_, line) => line.Header.At < before, isDry: false);
            foreach (string key in _newest.Where(n => n.Value.At < before).Select(n => n.Key).ToArray()) _newest.Remove(key);
        }

        private void Close()
        {
            _long?.Dispose();
            _long = null;
        }
    }

    private CompletionStore Open() => new(_scratch.Root, [], "m", KeyRedaction.None, _time);

    /// <summary>A run that is over, and its file.</summary>
    private string Write(params IEnumerable<(string Key, string Reply)> replies)
    {
        string[] before = [.. StoreFolder.FilesIn(Folder)];
        using (CompletionStore store = Open())
        {
            foreach ((string key, string reply) in replies) Add(store, key, reply);
        }
        return StoreFolder.FilesIn(Folder).Except(before).Single();
    }

    private void Add(CompletionStore store, string key, string reply)
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        store.Add(Key(key), new ChatResponse(new ChatMessage(ChatRole.Assistant, reply)));
    }

    private void Holds(params IEnumerable<(string Key, string? Reply)> expected)
    {
        using CompletionStore store = Open();
        Assert.All(expected, e => Assert.Equal(e.Reply, store.Find(Key(e.Key))?.Response.Text));
    }

    private static CompletionKey Key(string request) => new("wire", request, 0, 0);
}
