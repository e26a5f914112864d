using System.Text;
using System.Text.Json;
using Anthropic.Exceptions;
using GptFathom.Models.Transport;

namespace GptFathom.Models.Providers;

/// <summary>The exceptions of Anthropic's package as those that every SDK may throw.</summary>
internal static class AnthropicErrors
{
    public static Exception Translate(Exception error) => error switch
    {
        AnthropicSseException broken => Broken(BodyOf(broken), broken),
        AnthropicIOException { InnerException: { } cause } => cause,
        AnthropicException => new FormatException(error.Message, error),
        _ => error,
    };

    /// <summary>An error within a stream, which began with a success.</summary>
    private static EndpointException Broken(ErrorBody body, Exception error) => new($"the stream ended in an error{body.Describe()}", KindOf(body), error);

    private static ErrorBody BodyOf(AnthropicSseException error) => error.Body.ValueKind == JsonValueKind.Undefined
        ? new ErrorBody(error.Message, null, null)
        : ErrorBody.Parse(Encoding.UTF8.GetBytes(error.Body.GetRawText()));

    private static FailureKind KindOf(ErrorBody body) => body switch
    {
        { SaysQuotaIsExhausted: true } => FailureKind.QuotaExhausted,
        { SaysKeyIsInvalid: true } => FailureKind.Unavailable,
        { Type: "rate_limit_error" } => FailureKind.RateLimited,
        { Type: "invalid_request_error" } => FailureKind.Refused,
        _ => FailureKind.Transient,
    };
}
