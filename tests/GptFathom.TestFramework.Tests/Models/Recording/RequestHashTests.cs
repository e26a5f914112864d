using System.Security.Cryptography;
using System.Text.Json;
using GptFathom.Models.Recording;
using Microsoft.Extensions.AI;
using Xunit;
using ChatCompletionOptions = OpenAI.Chat.ChatCompletionOptions;

namespace GptFathom.Tests.Models.Recording;

public class RequestHashTests
{
    private static readonly FakeModel Model = new();

    [Fact]
    public void The_hash_of_a_plain_question_is_fixed_for_good() =>
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(
                """{"messages":[{"role":"user","contents":[{"$type":"text","text":"What is 6 × 7?"}]}],"temperature":0,"maxOutputTokens":16}"""u8)),
            Hash([new(ChatRole.User, "What is 6 × 7?")], new ChatOptions { Temperature = 0, MaxOutputTokens = 16 }));

    [Fact]
    public void No_options_are_the_same_as_empty_options() =>
        Assert.Equal(Hash([new(ChatRole.User, "x")], null), Hash([new(ChatRole.User, "x")], new ChatOptions()));

    [Fact]
    public void The_model_asked_and_the_ids_and_dates_of_messages_do_not_count()
    {
        ChatMessage stamped = new(ChatRole.User, "x") { MessageId = Guid.NewGuid().ToString(), CreatedAt = DateTimeOffset.UtcNow };
        Assert.Equal(Hash([new(ChatRole.User, "x")], null), Hash([stamped], new ChatOptions { ModelId = "other" }));
        Assert.NotNull(stamped.MessageId);
    }

    [Fact]
    public void Everything_that_is_asked_counts()
    {
        ChatMessage question = new(ChatRole.User, "x");
        using JsonDocument ab = JsonDocument.Parse("""{"type":"object","properties":{"a":{},"b":{}}}""");
        using JsonDocument ba = JsonDocument.Parse("""{"type":"object","properties":{"b":{},"a":{}}}""");
        string[] hashes =
        [
            Hash([question], null),
            Hash([new(ChatRole.User, "x ")], null),
            Hash([new(ChatRole.System, "x")], null),
            Hash([question, question], null),
            Hash([new(ChatRole.User, [new TextContent("x"), new UriContent("http://localhost/a.png", "image/png")])], null),
            Hash([question], new ChatOptions { Temperature = 0 }),
            Hash([question], new ChatOptions { Temperature = 0.1f }),
            Hash([question], new ChatOptions { Seed = 1 }),
            Hash([question], new ChatOptions { Instructions = "be brief" }),
            Hash([question], new ChatOptions { StopSequences = ["\n"] }),
            Hash([question], new ChatOptions { AdditionalProperties = new() { ["effort"] = "high" } }),
            Hash([question], new ChatOptions { ResponseFormat = ChatResponseFormat.Json }),
            Hash([question], new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(ab.RootElement) }),
            Hash([question], new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(ba.RootElement) }),
            Hash([question], new ChatOptions { Tools = [AIFunctionFactory.Create((int n) => n, "count", "counts")] }),
            Hash([question], new ChatOptions { Tools = [AIFunctionFactory.Create((int n) => n, "sum", "counts")] }),
            Hash([question], new ChatOptions { Tools = [AIFunctionFactory.Create((int n) => n, "count", "sums")] }),
            Hash([question], new ChatOptions { Tools = [AIFunctionFactory.Create((string n) => n, "count", "counts")] }),
            Hash([question], new ChatOptions { Tools = [StrictTool()] }),
            Hash([question], new ChatOptions { ToolMode = ChatToolMode.RequireAny }),
            Hash([question], new ChatOptions { RawRepresentationFactory = _ => new ChatCompletionOptions { EndUserId = "u" } }),
            Hash([question], new ChatOptions { RawRepresentationFactory = _ => new ChatCompletionOptions { EndUserId = "v" } }),
        ];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    private static AIFunction StrictTool() => AIFunctionFactory.Create((int n) => n, new AIFunctionFactoryOptions
    {
        Name = "count", Description = "counts", AdditionalProperties = new Dictionary<string, object?> { ["strict"] = true },
    });

    private static string Hash(IEnumerable<ChatMessage> messages, ChatOptions? options) => RequestHash.Of(messages, options, Model);
}
