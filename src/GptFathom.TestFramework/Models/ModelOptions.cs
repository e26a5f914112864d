using GptFathom.Models.Budgets;
using GptFathom.Models.Keys;
using GptFathom.Models.Limits;
using GptFathom.Models.Providers;
using GptFathom.Models.Retries;
using GptFathom.Models.Transport;

namespace GptFathom.Models;

/// <summary>A model as configured.</summary>
internal sealed record ModelOptions
{
    public const int DefaultMaxRetries = 4;

    /// <summary>Five minutes: a reply that takes longer than its time-out is paid for and lost, and long reasoning takes minutes.</summary>
    public const int DefaultTimeoutSeconds = 300;

    public const int DefaultBreakAfter = 20;

    /// <summary>The name everything else refers to it by.</summary>
    public required string Name { get; init; }

    /// <summary>What makes its client.</summary>
    public IModelProvider Provider { get; init; } = OpenAIProvider.Instance;

    /// <summary>The name of its API.</summary>
    public string Api => Provider.Traits.Api;

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

    /// <summary>So many calls in a row that fail after their retries end the run; from 1 to 100,000.</summary>
    public int BreakAfter { get; init; } = DefaultBreakAfter;

    /// <summary>Calls in flight at most, from 1 to 1,024; null for the concurrency of the run.</summary>
    public int? MaxConcurrency { get; init; }

    /// <summary>Calls in flight that are left when the provider turns calls away, from 1 to <see cref="MaxConcurrency"/>.</summary>
    public int MinConcurrency { get; init; } = 1;

    /// <summary>Requests within any 60 seconds, at least 1; null for what the provider's headers say.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Tokens of prompts and replies within any 60 seconds, at least 1; null for what the provider's headers say.</summary>
    public int? TokensPerMinute { get; init; }

    /// <summary>What its tokens cost; null where that is not known.</summary>
    public ModelPrices? Prices { get; init; }

    /// <summary>Whether somebody pays for its calls; null to tell by the address, see <see cref="CostsMoney"/>.</summary>
    public bool? Metered { get; init; }

    /// <summary>How it is asked.</summary>
    public PromptForm Form { get; init; }

    /// <summary>How many tokens prompt and reply may have together, at least 1; null for no check.</summary>
    public int? ContextWindow { get; init; }

    /// <summary>Counts its tokens.</summary>
    public TokenCounter Tokenizer { get; init; } = TokenCounter.UpperBound;

    /// <summary>The model this one was made from.</summary>
    public string? Parent { get; init; }

    /// <summary>When it appeared, as its publisher writes it.</summary>
    public string? Date { get; init; }

    /// <summary>What was done to <see cref="Parent"/>: fine-tuning, distillation, quantisation ...</summary>
    public string? Technique { get; init; }

    /// <summary>Where it is asked; null for what is not reached over a network of ours.</summary>
    public Uri? Address => Provider.Traits.HasEndpoint ? Endpoint ?? Provider.Traits.Endpoint : null;

    /// <summary>Whether calls reach a model: prepared replies cost nothing and are there offline too.</summary>
    public bool IsLive => Provider.Traits.IsLive;

    /// <summary>Whether somebody pays for its calls: where nothing else is said, for those of every model that is neither a script nor on this machine.</summary>
    public bool CostsMoney() => Metered ?? (IsLive && !(Endpoint is { } endpoint && Endpoints.IsLocal(endpoint)));

    /// <summary>What a prompt has to know of it.</summary>
    public ModelTraits ToTraits() => new() { Form = Form, ContextWindow = ContextWindow, Tokens = Tokenizer };

    /// <summary>What its provider has to know of it.</summary>
    public ModelEntry ToEntry() => new() { Name = Name, Model = WireModel, Endpoint = Address!, File = File! };

    /// <param name="concurrency">Calls in flight that the run allows.</param>
    public LimitOptions ToLimits(int concurrency) => new()
    {
        MaxConcurrency = Math.Min(MaxConcurrency ?? concurrency, concurrency),
        MinConcurrency = Math.Min(MinConcurrency, Math.Min(MaxConcurrency ?? concurrency, concurrency)),
        RequestsPerMinute = RequestsPerMinute,
        TokensPerMinute = TokensPerMinute,
    };

    public RetryOptions ToRetries() => new() { MaxRetries = MaxRetries, Timeout = TimeSpan.FromSeconds(TimeoutSeconds), BreakAfter = BreakAfter };

    /// <summary>The name requests are sent under.</summary>
    public string WireModel => Model ?? Name;
}
