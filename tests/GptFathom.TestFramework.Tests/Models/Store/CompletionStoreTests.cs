using System.Text;
using CsCheck;
using GptFathom.Models.Keys;
using GptFathom.Models.Store;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace GptFathom.Tests.Models.Store;

public sealed class CompletionStoreTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _scratch = new();
    private readonly FakeTimeProvider _time = new(Start);

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_completion_is_found_by_another_store_while_the_first_is_still_open()
    {
        using CompletionStore first = Open();
        first.Add(Key("a"), Reply("hello\nwörld 模"));
        _time.Advance(TimeSpan.FromDays(2));

        using CompletionStore second = Open();
        StoredCompletion found = second.Find(Key("a"))!;

        Assert.Equal("hello\nwörld 模", found.Response.Text);
        Assert.Equal(Start, found.At);
        Assert.True(found.IsEarlier);
        Assert.Null(second.Find(Key("a"), fresh: true));
    }

    [Fact]
    public void A_line_is_on_disk_when_Add_returns()
    {
        using CompletionStore store = Open();
        store.Add(Key("a"), Reply("one"));
        store.Add(Key("b"), Reply("two"));
        string text = ReadShared(Directory.GetFiles(store.Folder).Single());
        Assert.Equal(2, text.Count(c => c == '\n'));
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_complete_line_survives_a_file_cut_at_any_byte()
    {
        string file;
        using (CompletionStore store = Open())
        {
            for (int i = 0; i < 4; i++) store.Add(Key($"k{i}"), Reply($"reply {i} ünï"));
            file = Directory.GetFiles(store.Folder).Single();
        }
        byte[] whole = File.ReadAllBytes(file);
        for (int cut = 0; cut <= whole.Length; cut++)
        {
            File.WriteAllBytes(file, whole[..cut]);
            using CompletionStore store = Open();
            // The last byte of a line is its line feed: a line that lacks nothing else is complete.
            int complete = whole[..Math.Min(cut + 1, whole.Length)].Count(b => b == '\n');
            for (int i = 0; i < 4; i++) Assert.Equal(i < complete ? $"reply {i} ünï" : null, store.Find(Key($"k{i}"))?.Response.Text);
            Assert.Empty(store.Warnings);
        }
    }

    [Theory]
    [InlineData("{\"model\":\"m\",\"requ"), InlineData("not json"), InlineData("[]"), InlineData("null")]
    [InlineData("{}"), InlineData("\0\0\0"), InlineData("")]
    [InlineData("{\"model\":\"m\",\"request\":\"x\",\"repeat\":0,\"ordinal\":0,\"at\":\"2026-01-01T00:00:00Z\",\"response\":{\"messages\":[")]
    [InlineData("{\"model\":null,\"request\":\"x\",\"repeat\":0,\"ordinal\":0,\"at\":\"2026-01-01T00:00:00Z\",\"response\":{}}")]
    [InlineData("{\"model\":\"m\",\"request\":\"x\",\"repeat\":\"zero\",\"ordinal\":0,\"at\":\"2026-01-01T00:00:00Z\",\"response\":{}}")]
    public void A_malformed_line_in_the_middle_is_named_and_costs_nothing_else(string line)
    {
        string file = WriteOne(Open, "a");
        string good = File.ReadAllText(file);
        File.WriteAllText(file, good + line + "\n" + good.Replace("\"a\"", "\"b\"", StringComparison.Ordinal));

        using CompletionStore store = Open();

        Assert.NotNull(store.Find(Key("a")));
        Assert.NotNull(store.Find(Key("b")));
        Assert.Contains($"{file}(2)", Assert.Single(store.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_whose_reply_cannot_be_read_counts_as_missing_and_is_named()
    {
        string file = WriteOne(Open, "a");
        int reply = File.ReadAllText(file).IndexOf("\"response\":", StringComparison.Ordinal);
        File.WriteAllText(file, string.Concat(File.ReadAllText(file).AsSpan(0, reply), "\"response\":{\"messages\":7}}\n"));

        using CompletionStore store = Open();

        Assert.Null(store.Find(Key("a")));
        Assert.Contains(file, Assert.Single(store.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Arbitrary_bytes_in_the_folder_never_throw() =>
        Gen.Byte.Array[0, 300].Sample(bytes =>
        {
            using TempFolder scratch = new();
            string folder = Directory.CreateDirectory(Path.Combine(scratch.Root, "completions", "m")).FullName;
            File.WriteAllBytes(Path.Combine(folder, "x.jsonl"), bytes);
            using CompletionStore store = new(scratch.Root, [], "m", KeyRedaction.None, TimeProvider.System);
            Assert.Null(store.Find(Key("a")));
        }, iter: 100);

    [Fact]
    public async Task Two_stores_that_write_at_once_lose_nothing()
    {
        using (CompletionStore one = Open(), two = Open())
        {
            CompletionStore[] stores = [one, two];
            await Parallel.ForAsync(0, 400, TestContext.Current.CancellationToken, (i, _) =>
            {
                stores[i % 2].Add(Key($"k{i}"), Reply(new string('x', i * 37 % 5000) + i));
                return ValueTask.CompletedTask;
            });
            Assert.Equal(2, Directory.GetFiles(one.Folder).Length);
        }
        using CompletionStore third = Open();
        Assert.All(Enumerable.Range(0, 400), i => Assert.EndsWith($"{i}", third.Find(Key($"k{i}"))!.Response.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_several_answers_to_one_call_the_newest_counts()
    {
        using CompletionStore first = Open(), second = Open();
        first.Add(Key("other"), Reply("dates the first file before the second"));
        _time.Advance(TimeSpan.FromHours(1));
        second.Add(Key("a"), Reply("old"));
        second.Add(Key("b"), Reply("old"));
        _time.Advance(TimeSpan.FromHours(1));
        first.Add(Key("a"), Reply("new"));
        _time.Advance(TimeSpan.FromHours(1));
        second.Add(Key("b"), Reply("new"));

        using CompletionStore store = Open();
        Assert.Equal("new", store.Find(Key("b"))!.Response.Text);
        Assert.Equal("new", store.Find(Key("a"))!.Response.Text);
    }

    [Fact]
    public void Model_request_repeat_and_ordinal_all_belong_to_the_key()
    {
        using CompletionStore store = Open();
        CompletionKey key = Key("a");
        store.Add(key, Reply("one"));
        Assert.NotNull(store.Find(key));
        Assert.All([key with { Model = "n" }, key with { Request = "b" }, key with { Repeat = 1 }, key with { Ordinal = 1 }], k => Assert.Null(store.Find(k)));
    }

    [Fact]
    public void The_fields_of_a_line_are_a_file_format()
    {
        string file = WriteOne(Open, "a", "hi");
        Assert.Equal(
            """
            {"model":"wire","request":"a","repeat":0,"ordinal":0,"at":"2026-03-01T12:00:00Z",
            "response":{"messages":[{"role":"assistant","contents":[{"$type":"text","text":"hi"}]}]}}
            """.ReplaceLineEndings("") + "\n",
            File.ReadAllText(file));
        Assert.Matches("^20260301T120000Z-[0-9]+-[0-9a-f]{8}\\.jsonl$", Path.GetFileName(file));
        Assert.Equal(Path.Combine(_scratch.Root, "completions", "a%2Fb"), Path.GetDirectoryName(file));
    }

    [Fact]
    public void The_first_call_of_an_attempt_says_of_which_sample_and_build_it_is()
    {
        CompletionOrigin origin = new("support/1", "0123456789abcdef");
        using (CompletionStore store = Open())
        {
            store.Add(Key("a"), Reply("hi"), origin);
            Assert.Contains("\"at\":\"2026-03-01T12:00:00Z\",\"sample\":\"support/1\",\"build\":\"0123456789abcdef\",\"response\":",
                ReadShared(Directory.GetFiles(store.Folder).Single()), StringComparison.Ordinal);
        }
        using CompletionStore later = Open();
        Assert.Equal(CompletionDigest.Of("a"), later.EarlierRequest(origin, Key("b")));
        Assert.All(
            [later.EarlierRequest(origin with { Build = "other" }, Key("b")), later.EarlierRequest(origin with { Sample = "support/2" }, Key("b")),
                later.EarlierRequest(origin, Key("b") with { Model = "n" }), later.EarlierRequest(origin, Key("b") with { Repeat = 1 })],
            Assert.Null);
    }

    [Fact]
    public void Usage_finish_reason_tool_calls_and_answered_model_come_back()
    {
        using CompletionStore store = Open();
        ChatResponse reply = new(new ChatMessage(ChatRole.Assistant, [new FunctionCallContent("c1", "look", new Dictionary<string, object?> { ["at"] = 3 })]))
        {
            FinishReason = ChatFinishReason.ToolCalls, ModelId = "answered", Usage = new UsageDetails { InputTokenCount = 5, OutputTokenCount = 2 },
        };
        ChatResponse first = store.Add(Key("a"), reply).Response;
        ChatResponse again = store.Find(Key("a"))!.Response;
        Assert.All([first, again], r =>
        {
            Assert.Equal((ChatFinishReason.ToolCalls, "answered"), (r.FinishReason!.Value, r.ModelId));
            Assert.Equal((5, 2), (r.Usage!.InputTokenCount, r.Usage.OutputTokenCount));
            FunctionCallContent call = Assert.IsType<FunctionCallContent>(Assert.Single(r.Messages[0].Contents));
            Assert.Equal("3", call.Arguments!["at"]!.ToString());
        });
    }

    [Fact]
    public void A_store_that_nothing_was_added_to_leaves_no_file()
    {
        using CompletionStore store = Open();
        Assert.False(Directory.Exists(store.Folder));
    }

    [Fact]
    public void Other_folders_are_read_and_only_its_own_is_written()
    {
        WriteOne(Open, "r", "from the other");
        using TempFolder own = new();
        using CompletionStore store = new(own.Root, [_scratch.Root, own.PathOf("missing"), own.Root], "a/b", KeyRedaction.None, _time);
        Assert.Equal("from the other", store.Find(Key("r"))!.Response.Text);
        int before = Directory.GetFiles(_scratch.Root, "*", SearchOption.AllDirectories).Length;
        store.Add(Key("s"), Reply("new"));
        Assert.StartsWith(own.Root, Assert.Single(Directory.GetFiles(own.Root, "*", SearchOption.AllDirectories)), StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(_scratch.Root, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void Lines_that_end_as_on_Windows_are_read()
    {
        string file = WriteOne(Open, "r");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));
        using CompletionStore store = Open();
        Assert.Equal("one", store.Find(Key("r"))!.Response.Text);
        Assert.Empty(store.Warnings);
    }

    [Fact]
    public void A_key_in_a_reply_is_neither_stored_nor_handed_on()
    {
        const string secret = "sk-very \"secret\"/0123456789";
        using CompletionStore store = new(_scratch.Root, [], "a/b", new KeyRedaction([secret]), _time);
        StoredCompletion stored = store.Add(Key("r"), Reply($"you sent {secret}, did you?"));
        Assert.Equal("you sent (key), did you?", stored.Response.Text);
        string text = ReadShared(Directory.GetFiles(store.Folder).Single());
        Assert.DoesNotContain("0123456789", text, StringComparison.Ordinal);
    }

    private CompletionStore Open() => new(_scratch.Root, [], "a/b", KeyRedaction.None, _time);

    private static string WriteOne(Func<CompletionStore> open, string request, string reply = "one")
    {
        using CompletionStore store = open();
        HashSet<string> before = Directory.Exists(store.Folder) ? [.. Directory.GetFiles(store.Folder)] : [];
        store.Add(Key(request), Reply(reply));
        return Directory.GetFiles(store.Folder).Single(f => !before.Contains(f));
    }

    private static string ReadShared(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static CompletionKey Key(string request) => new("wire", request, 0, 0);

    private static ChatResponse Reply(string text) => new(new ChatMessage(ChatRole.Assistant, text));
}
