using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using GptFathom.Models.Json;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Models.Json;

public class ChatJsonTests
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Gen<string> Text = Gen.String[Gen.Char, 0, 20];

    private static readonly Gen<string?> Maybe = Gen.OneOf(Gen.Const(() => (string?)null), Gen.Select(Text, text => (string?)text));

    private static readonly Gen<string> Word = Gen.OneOf([.. new[] { "assistant", "user", "length", "stop", "a b" }.Select(word => Gen.Const(word))]);

    private static readonly Gen<DateTimeOffset?> Date = Gen.OneOf(
        Gen.Const(() => default(DateTimeOffset?)), Gen.Select(Gen.Long[0, 4_000_000_000_000], ms => (DateTimeOffset?)DateTimeOffset.FromUnixTimeMilliseconds(ms)));

    private static readonly Gen<AdditionalPropertiesDictionary?> Properties = Gen.OneOf(
        Gen.Const(() => (AdditionalPropertiesDictionary?)null),
        Gen.Select(Gen.Dictionary(Text, Text)[0, 3], d => (AdditionalPropertiesDictionary?)new AdditionalPropertiesDictionary(d.Select(p => KeyValuePair.Create(p.Key, (object?)p.Value)))));

    private static readonly Gen<ChatMessage> Message = Gen.Select(Word, Text.List[0, 3], Maybe, Date, Maybe, Properties, (role, texts, author, at, id, properties) =>
        new ChatMessage(new ChatRole(role), [.. texts.Select(text => (AIContent)new TextContent(text))])
        {
            AuthorName = author, CreatedAt = at, MessageId = id, AdditionalProperties = properties,
        });

    private static readonly Gen<long?> Count = Gen.OneOf(Gen.Const(() => default(long?)), Gen.Select(Gen.Long, n => (long?)n));

    private static readonly Gen<UsageDetails?> Usage = Gen.Select(Count.Array[9], Gen.Dictionary(Text, Gen.Long)[0, 2], Gen.Int[0, 2], (n, more, kind) => kind == 0 ? null : new UsageDetails
    {
        InputTokenCount = n[0], OutputTokenCount = n[1], TotalTokenCount = n[2], CachedInputTokenCount = n[3], ReasoningTokenCount = n[4], InputAudioTokenCount = n[5],
        InputTextTokenCount = n[6], OutputAudioTokenCount = n[7], OutputTextTokenCount = n[8], AdditionalCounts = kind == 1 ? null : new(more),
    });

    private static readonly Gen<ChatResponse> Response = Gen.Select(Message.List[0, 3], Maybe, Maybe, Date, Word, Usage, Properties, (messages, id, model, at, reason, usage, properties) =>
        new ChatResponse(messages)
        {
            ResponseId = id, ModelId = model, CreatedAt = at, FinishReason = reason == "a b" ? null : new ChatFinishReason(reason), Usage = usage, AdditionalProperties = properties,
        });

    [Fact]
    public void A_reply_of_plain_text_is_written_and_read_as_the_general_serializer_does() => Response.Sample(response =>
    {
        Assert.True(PlainResponse.IsPlain(response));
        string written = Json(writer => ChatJson.Write(writer, response));
        Assert.Equal(Json(writer => JsonSerializer.Serialize(writer, response, AIJsonUtilities.DefaultOptions)), written);
        Utf8JsonReader json = new(Encoding.UTF8.GetBytes(written));
        json.Read();
        ChatResponse read = ChatJson.ReadResponse(ref json)!;
        Assert.Equal(JsonTokenType.EndObject, json.TokenType);
        Assert.Equal(0, json.CurrentDepth);
        ChatResponse expected = JsonSerializer.Deserialize<ChatResponse>(written, AIJsonUtilities.DefaultOptions)!;
        Assert.Equivalent(expected, read, strict: true);
        Assert.Equal(written, Json(writer => ChatJson.Write(writer, read)));
    });

    [Fact]
    public void A_message_of_plain_text_is_asked_as_the_general_serializer_writes_it_without_id_and_date() => Message.Sample(message =>
    {
        ChatMessage asked = message.Clone();
        (asked.MessageId, asked.CreatedAt) = (null, null);
        Assert.Equal(Json(writer => JsonSerializer.Serialize(writer, asked, AIJsonUtilities.DefaultOptions)), Json(writer => ChatJson.WriteAsked(writer, message)));
    });

    [Fact]
    public void Options_of_decoding_are_written_as_the_general_serializer_does() =>
        Gen.Select(Gen.Float.Nullable(), Gen.Int.Nullable(), Gen.Float.Nullable(), Gen.Int.Nullable(), Gen.Long.Nullable(), Text.List[0, 3].Null()).Sample((temperature, tokens, topP, topK, seed, stops) =>
        {
            ChatOptions options = new()
            {
                Temperature = Finite(temperature), MaxOutputTokens = tokens, TopP = Finite(topP), TopK = topK, Seed = seed, StopSequences = stops,
                FrequencyPenalty = Finite(topP), PresencePenalty = Finite(temperature),
            };
            Assert.True(PlainOptions.ArePlain(options));
            Assert.Equal(Json(writer => JsonSerializer.Serialize(writer, options, AIJsonUtilities.DefaultOptions)), Json(writer =>
            {
                writer.WriteStartObject();
                PlainOptions.WriteMembers(writer, options);
                writer.WriteEndObject();
            }));
        });

    [Fact]
    public void A_reply_with_more_than_text_keeps_all_of_it()
    {
        ChatResponse response = new([
            new(ChatRole.Assistant, [new TextContent("a") { Annotations = [new CitationAnnotation { Title = "t" }] }, new FunctionCallContent("1", "f", new Dictionary<string, object?> { ["n"] = 1 })]),
        ])
        { ConversationId = "c", AdditionalProperties = new() { ["n"] = 1 } };
        string written = Json(writer => ChatJson.Write(writer, response));
        Utf8JsonReader json = new(Encoding.UTF8.GetBytes(written));
        json.Read();
        ChatResponse read = ChatJson.ReadResponse(ref json)!;
        Assert.Equal("t", Assert.Single(read.Messages[0].Contents[0].Annotations!.OfType<CitationAnnotation>()).Title);
        Assert.Equal("f", Assert.IsType<FunctionCallContent>(read.Messages[0].Contents[1]).Name);
        Assert.Equal("c", read.ConversationId);
        Assert.Equal("1", read.AdditionalProperties!["n"]!.ToString());
    }

    [Theory]
    [InlineData("""{"messages":[{"Role":"assistant","contents":[{"$type":"text","text":"a","more":[1,{"b":2}]}]}],"unknown":{"x":[]}}""")]
    [InlineData("""{"messages":[{"role":"assistant","contents":[{"$type":"text","text":"a"}],"authorName":null}],"usage":{"inputTokenCount":null},"createdAt":null}""")]
    public void A_form_that_is_not_as_written_here_is_read_by_the_general_serializer(string text)
    {
        Utf8JsonReader json = new(Encoding.UTF8.GetBytes(text));
        json.Read();
        ChatResponse read = ChatJson.ReadResponse(ref json)!;
        Assert.Equivalent(JsonSerializer.Deserialize<ChatResponse>(text, AIJsonUtilities.DefaultOptions), read, strict: true);
        Assert.Equal(JsonTokenType.EndObject, json.TokenType);
    }

    [Theory]
    [InlineData(typeof(ChatResponse), "messages responseId conversationId modelId createdAt finishReason usage continuationToken additionalProperties")]
    [InlineData(typeof(ChatMessage), "authorName createdAt role contents messageId additionalProperties")]
    [InlineData(typeof(TextContent), "text annotations additionalProperties")]
    [InlineData(typeof(UsageDetails), "inputTokenCount outputTokenCount totalTokenCount cachedInputTokenCount reasoningTokenCount inputAudioTokenCount inputTextTokenCount outputAudioTokenCount outputTextTokenCount additionalCounts")]
    [InlineData(typeof(ChatOptions), "conversationId instructions temperature maxOutputTokens topP topK frequencyPenalty presencePenalty seed reasoning responseFormat modelId stopSequences allowMultipleToolCalls toolMode allowBackgroundResponses continuationToken additionalProperties")]
    public void All_members_are_known(Type type, string members) =>
        Assert.Equal(members, string.Join(' ', AIJsonUtilities.DefaultOptions.GetTypeInfo(type).Properties.Where(p => p.Get is not null).Select(p => p.Name)));

    private static float? Finite(float? value) => value is { } number && float.IsFinite(number) ? number : null;

    private static string Json(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Compact)) write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
