using GptFathom.Models.Budgets;
using GptFathom.Models.Store;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Recording;

/// <summary>One call of one attempt. Without output and without error it has not ended, or the run was cancelled.</summary>
internal sealed record ModelCall
{
    /// <summary>The additional property of a response that has <see cref="SystemFingerprint"/>.</summary>
    public const string SystemFingerprintProperty = "SystemFingerprint";

    /// <summary>Name of the model as configured.</summary>
    public required string Model { get; init; }

    /// <summary>Hash of the request, see <see cref="RequestHash"/>.</summary>
    public required string Request { get; init; }

    /// <summary>The name that it was asked under, or null.</summary>
    public string? Requested { get; init; }

    public long? Seed { get; init; }

    public float? Temperature { get; init; }

    /// <summary>For the first call of an attempt: digest of the request that an earlier run began with, under the same code, settings and sample; else null.</summary>
    public CompletionDigest? Earlier { get; init; }

    /// <summary>The visible text of the reply, possibly empty; null where there was no reply.</summary>
    public string? Output { get; init; }

    /// <summary>"stop", "length", "content_filter", "tool_calls" or the provider's own.</summary>
    public string? FinishReason { get; init; }

    /// <summary>What the model said in the provider's field for refusals, or null.</summary>
    public string? Refusal { get; init; }

    /// <summary>The name the provider answered under.</summary>
    public string? AnsweredModel { get; init; }

    /// <summary>What the provider says of the configuration that it answered with, or null.</summary>
    public string? SystemFingerprint { get; init; }

    public long? InputTokens { get; init; }

    public long? OutputTokens { get; init; }

    /// <summary>The tokens as far as the provider counted them, or null.</summary>
    public UsedTokens? Tokens { get; init; }

    /// <summary>When the reply was stored, if that was before this run; null for one that was asked for in this run.</summary>
    public DateTimeOffset? ReusedFrom { get; init; }

    public TransportError? Error { get; init; }

    /// <summary>The provider's system fingerprint, or null. Of a stream it is with the message, else with the response.</summary>
    public static string? FingerprintIn(ChatResponse response) => response.Messages
        .Select(message => message.AdditionalProperties)
        .Prepend(response.AdditionalProperties)
        .Select(properties => properties?.GetValueOrDefault(SystemFingerprintProperty)?.ToString())
        .FirstOrDefault(fingerprint => fingerprint is not null);
}
