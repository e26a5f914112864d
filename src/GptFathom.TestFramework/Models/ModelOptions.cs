using GptFathom.Models.Keys;

namespace GptFathom.Models;

/// <summary>A model as configured.</summary>
internal sealed record ModelOptions
{
    public const int DefaultMaxRetries = 4;

    /// <summary>Five minutes: a reply that takes longer than its time-out is paid for and lost, and long reasoning takes minutes.</summary>
    public const int DefaultTimeoutSeconds = 300;

    /// <summary>The name everything else refers to it by.</summary>
    public required string Name { get; init; }

    public ModelApi Api { get; init; }

    /// <summary>Address up to and including the version, such as <c>http://localhost:8000/v1</c>; null is the provider's own.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The model's name at the provider; null is <see cref="Name"/>.</summary>
    public string? Model { get; init; }

    /// <summary>Name of a key, never a key: see <see cref="ApiKeys"/>.</summary>
    public string? Key { get; init; }

    /// <summary>The prepared completions of a scripted model.</summary>
    public string? File { get; init; }

    /// <summary>How many times a call is tried again after 408, 429, 5xx or a broken connection; from 0 to 20.</summary>
    public int MaxRetries { get; init; } = DefaultMaxRetries;

    /// <summary>For each try; from 1 to 86,400.</summary>
    public int TimeoutSeconds { get; init; } = DefaultTimeoutSeconds;

    /// <summary>How it is asked.</summary>
    public PromptForm Form { get; init; }

    /// <summary>How many tokens prompt and reply may have together, at least 1; null for no check.</summary>
    public int? ContextWindow { get; init; }

    /// <summary>One of <see cref="TokenCounter.Encodings"/>; null for an upper bound of a token a byte.</summary>
    public string? Tokenizer { get; init; }

    /// <summary>The model this one was made from.</summary>
    public string? Parent { get; init; }

    /// <summary>When it appeared, as its publisher writes it.</summary>
    public string? Date { get; init; }

    /// <summary>What was done to <see cref="Parent"/>: fine-tuning, distillation, quantisation ...</summary>
    public string? Technique { get; init; }

    /// <summary>What a prompt has to know of it.</summary>
    public ModelTraits ToTraits() => new()
    {
        Form = Form, ContextWindow = ContextWindow, Tokens = Tokenizer is null ? TokenCounter.UpperBound : TokenCounter.For(Tokenizer),
    };

    /// <summary>The name requests are sent under.</summary>
    public string WireModel => Model ?? Name;
}
