using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Providers;

/// <summary>What a base model is asked over the legacy completions: one text, and how it is to be continued.</summary>
internal sealed class CompletionRequest
{
    /// <summary>
    /// Tokens of the reply where the options leave it open. The API's own default is 16, which cuts off nearly every answer; more would not fit beside
    /// worked examples into the 2,048 to 4,096 tokens that small base models have.
    /// </summary>
    public const int DefaultMaxOutputTokens = 512;

    private readonly ModelEntry _model;
    private readonly string _prompt;
    private readonly ChatOptions _options;

    /// <exception cref="FathomException">The request is more than one text.</exception>
    public CompletionRequest(ModelEntry model, IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        (_model, _options) = (model, options ?? new ChatOptions());
        if (messages is not [{ } only] || only.Role != ChatRole.User)
            throw Refused($"it has {messages.Count} messages ({string.Join(", ", messages.Take(4).Select(m => m.Role.Value))}{(messages.Count > 4 ? " ..." : "")})");
        if (only.Contents.FirstOrDefault(c => c is not TextContent) is { } other) throw Refused($"it has a {other.GetType().Name}");
        if (_options.Tools is { Count: > 0 }) throw Refused("it has tools");
        if (_options.ResponseFormat is not (null or ChatResponseFormatText)) throw Refused("it asks for JSON");
        _prompt = only.Text;
    }

    public BinaryData ToJson()
    {
        JsonObject request = new()
        {
            ["model"] = _options.ModelId ?? _model.Model,
            ["prompt"] = _prompt,
            ["max_tokens"] = _options.MaxOutputTokens ?? DefaultMaxOutputTokens,
        };
        Add("temperature", _options.Temperature);
        Add("top_p", _options.TopP);
        Add("top_k", _options.TopK);
        Add("frequency_penalty", _options.FrequencyPenalty);
        Add("presence_penalty", _options.PresencePenalty);
        Add("seed", _options.Seed);
        if (_options.StopSequences is { Count: > 0 } stop) request["stop"] = new JsonArray([.. stop.Select(s => JsonValue.Create(s))]);
        // Logit bias, log-probabilities and what servers have beyond OpenAI's parameters.
        foreach ((string name, object? value) in _options.AdditionalProperties ?? [])
            request[name] = System.Text.Json.JsonSerializer.SerializeToNode(value, AIJsonUtilities.DefaultOptions);
        return BinaryData.FromString(request.ToJsonString());

        void Add<T>(string name, T? value) where T : struct
        {
            if (value is { } given) request[name] = JsonValue.Create(given);
        }
    }

    private FathomException Refused(string problem) => new(
        $"Model '{_model.Name}' continues one text (api completions), and this request is another: {problem}. Expected one user message of text, as a declared prompt has it (Question).");
}
