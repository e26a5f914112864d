using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Providers;

/// <summary>
/// No model at all: a script for demonstrations and replays. The file is JSON Lines of <c>{"prompt": "...", "completion": "..."}</c>; the text of the last user
/// message is looked up among the prompts, exactly. Equal prompts get equal completions, and a prompt that is not there is an error.
/// </summary>
internal sealed class ScriptedChatClient : WholeReplyChatClient
{
    private const int ShownPrompt = 200;
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };

    private readonly string _name;
    private readonly Dictionary<string, string> _completions = [];

    /// <exception cref="FathomException">The file cannot be read, a line is malformed, or a prompt has two completions.</exception>
    public ScriptedChatClient(string name, string file)
        : this(name, file, Read(name, file))
    {
    }

    // An edited script is another model: what the store holds of the old one no longer counts.
    private ScriptedChatClient(string name, string file, byte[] bytes)
        : base(new ChatClientMetadata("scripted", defaultModelId: $"{name}#{Convert.ToHexStringLower(Hash(bytes))[..8]}"))
    {
        _name = name;
        int number = 0;
        foreach ((ReadOnlyMemory<byte> line, _, _) in ByteLines.Read(new MemoryStream(bytes)))
        {
            number++;
            if (!line.Span.ContainsAnyExcept(" \t\r"u8)) continue;
            ScriptLine entry = Parse(line.Span) ?? throw new FathomException($"{file}({number}): expected {{\"prompt\": \"...\", \"completion\": \"...\"}}.");
            if (!_completions.TryAdd(entry.Prompt, entry.Completion) && _completions[entry.Prompt] != entry.Completion)
                throw new FathomException($"{file}({number}): this prompt has another completion further up.");
        }
    }

    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string prompt = messages.LastOrDefault(m => m.Role == ChatRole.User)?.Text ?? "";
        if (_completions.TryGetValue(prompt, out string? completion))
        {
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, completion))
            {
                ModelId = _name, FinishReason = ChatFinishReason.Stop,
            });
        }
        string shown = prompt.Length <= ShownPrompt ? prompt : prompt[..ShownPrompt] + "…";
        throw new FathomException($"The scripted model '{_name}' has no completion for this prompt: {shown}");
    }

    /// <summary>Of the lines however they end: version control may change that.</summary>
    private static byte[] Hash(byte[] script)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((ReadOnlyMemory<byte> line, _, bool isEnded) in ByteLines.Read(new MemoryStream(script)))
        {
            hash.AppendData(line.Span.TrimEnd((byte)'\r'));
            if (isEnded) hash.AppendData("\n"u8);
        }
        return hash.GetHashAndReset();
    }

    private static byte[] Read(string name, string file)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(file);
            return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FathomException($"The file of the scripted model '{name}' cannot be read: {e.Message}", e);
        }
    }

    private static ScriptLine? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<ScriptLine>(line, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record ScriptLine
    {
        public required string Prompt { get; init; }

        public required string Completion { get; init; }
    }
}
