using GptFathom.Models.Keys;
using GptFathom.Models.Providers;
using GptFathom.Models.Recording;
using GptFathom.Models.Store;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Models.Providers;

public sealed class ScriptedChatClientTests : IDisposable
{
    private readonly TempFolder _scratch = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task The_last_user_message_decides()
    {
        using ScriptedChatClient client = Script(
            "\ufeff" + """{"prompt":"2+2?","completion":"4"}""", "", """{"prompt":"capital of France?","completion":"Paris\n"}""");
        ChatResponse reply = await client.GetResponseAsync(
            [new(ChatRole.User, "2+2?"), new(ChatRole.Assistant, "4"), new(ChatRole.User, "capital of France?")], null, Cancellation);
        Assert.Equal(("Paris\n", "demo-1", ChatFinishReason.Stop), (reply.Text, reply.ModelId, reply.FinishReason));
        Assert.Equal("4", (await client.GetStreamingResponseAsync("2+2?", cancellationToken: Cancellation).ToChatResponseAsync(Cancellation)).Text);
    }

    [Fact]
    public async Task A_prompt_that_is_not_in_the_script_is_an_error_that_quotes_it()
    {
        using ScriptedChatClient client = Script("""{"prompt":"2+2?","completion":"4"}""");
        FathomException e = await Assert.ThrowsAsync<FathomException>(() => client.GetResponseAsync("2+3?", cancellationToken: Cancellation));
        Assert.Equal("The scripted model 'demo-1' has no completion for this prompt: 2+3?", e.Message);
    }

    [Theory]
    [InlineData("""{"prompt":"a"}"""), InlineData("""{"prompt":"a","completion":null}"""), InlineData("{"), InlineData("[]"), InlineData("null")]
    public void A_malformed_line_is_named(string line)
    {
        FathomException e = Assert.Throws<FathomException>(() => Script("""{"prompt":"2+2?","completion":"4"}""", line));
        Assert.Contains("script.jsonl(2)", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_completions_for_one_prompt_are_refused() =>
        Assert.Throws<FathomException>(() => Script("""{"prompt":"a","completion":"1"}""", """{"prompt":"a","completion":"2"}"""));

    [Fact]
    public void A_missing_file_is_named()
    {
        string file = Path.Combine(_scratch.Root, "absent.jsonl");
        Assert.Contains(file, Assert.Throws<FathomException>(() => new ScriptedChatClient("demo-1", file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_script_is_not_answered_from_the_store()
    {
        using CompletionStore store = new(_scratch.Root, [], "demo-1", KeyRedaction.None, TimeProvider.System);
        foreach (string answer in new[] { "4", "5", "4" })
        {
            using ScriptedChatClient client = Script($$"""{"prompt":"2+2?","completion":"{{answer}}"}""");
            using RecordingChatClient recording = new(client, store, new AttemptLog(), 0, fresh: false, Cancellation);
            Assert.Equal(answer, (await recording.GetResponseAsync("2+2?", cancellationToken: Cancellation)).Text);
        }
    }

    [Fact]
    public void A_script_is_the_same_model_however_its_lines_end()
    {
        using ScriptedChatClient plain = new("demo-1", _scratch.Write("a.jsonl", "{\"prompt\":\"a\",\"completion\":\"1\"}\n{\"prompt\":\"b\",\"completion\":\"2\"}\n"));
        using ScriptedChatClient windows = new("demo-1", _scratch.Write("b.jsonl", "{\"prompt\":\"a\",\"completion\":\"1\"}\r\n{\"prompt\":\"b\",\"completion\":\"2\"}\r\n"));
        Assert.Equal(plain.GetService<ChatClientMetadata>()!.DefaultModelId, windows.GetService<ChatClientMetadata>()!.DefaultModelId);
    }

    private ScriptedChatClient Script(params string[] lines) => new("demo-1", _scratch.Write("script.jsonl", string.Join('\n', lines)));
}
