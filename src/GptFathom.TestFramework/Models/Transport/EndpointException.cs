using System.Net;

namespace GptFathom.Models.Transport;

/// <summary>A call that a provider answered with an error, or not at all.</summary>
internal sealed class EndpointException(string message, FailureKind kind, Exception? inner = null, HttpStatusCode? status = null)
    : HttpRequestException(message, inner, status)
{
    public FailureKind Kind { get; } = kind;

    /// <summary>How long the provider wants to be left alone, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
