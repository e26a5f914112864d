using System.Text;
using System.Text.Json;
using Anthropic.Exceptions;

namespace GptFathom.Anthropic;

/// <summary>The exceptions of Anthropic's package as those that every SDK may throw.</summary>
internal static class AnthropicErrors
{
    public static Exception Translate(Exception error) => error switch
    {
        AnthropicSseException broken => EndpointException.OfStream(Encoding.UTF8.GetBytes(BodyOf(broken)), broken),
        AnthropicIOException { InnerException: { } cause } => cause,
        AnthropicException => new FormatException(error.Message, error),
        _ => error,
    };

    private static string BodyOf(AnthropicSseException error) => error.Body.ValueKind == JsonValueKind.Undefined ? error.Message : error.Body.GetRawText();
}
