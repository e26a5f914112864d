using System.Net;
using GptFathom.Models.Transport;

namespace GptFathom;

/// <summary>A call that a provider answered with an error, or not at all.</summary>
/// <param name="message">What happened, without the host.</param>
/// <param name="kind">What it means for the calls that follow.</param>
/// <param name="innerException">The cause, or null.</param>
/// <param name="statusCode">The HTTP status, or null.</param>
public sealed class EndpointException(string message, FailureKind kind, Exception? innerException = null, HttpStatusCode? statusCode = null)
    : HttpRequestException(message, innerException, statusCode)
{
    /// <summary>Gets what the failure means for the calls that follow.</summary>
    public FailureKind Kind { get; } = kind;

    /// <summary>Gets how long the provider wants to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Creates the exception of a stream that began with a success and ended in an error.</summary>
    /// <param name="body">What the provider says of the error: JSON in OpenAI's or Anthropic's form, or text.</param>
    /// <param name="innerException">The cause, or null.</param>
    public static EndpointException OfStream(ReadOnlyMemory<byte> body, Exception? innerException = null)
    {
        ErrorBody error = ErrorBody.Parse(body);
        return new EndpointException($"the stream ended in an error{error.Describe()}", error.KindInStream, innerException);
    }
}
