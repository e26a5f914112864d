using System.ClientModel;
using System.Text.Json;
using GptFathom.Models.Keys;

namespace GptFathom.Models.Transport;

/// <summary>Makes the SDK's exceptions fit to be read: by people, and with no key in them.</summary>
internal static class EndpointErrors
{
    /// <param name="error">What the SDK threw.</param>
    /// <param name="endpoint">Who was asked.</param>
    /// <param name="keys">Taken out of the message.</param>
    /// <param name="expected">What a good reply is, with its article.</param>
    public static Exception Translate(Exception error, Uri endpoint, KeyRedaction keys, string expected = "a chat completion")
    {
        // One inner exception for each try; the last one says how it ended.
        Exception last = error is AggregateException { InnerExceptions: [.., Exception attempt] } ? attempt : error;
        Exception told = last switch
        {
            OperationCanceledException => new TimeoutException($"{endpoint.Authority}: no reply within the time-out.", last),
            ClientResultException { Status: 401 or 404 } refused => new ModelUnavailableException($"{endpoint.Authority}: {OneLine(refused.Message)}", refused),
            ModelUnavailableException { InnerException: { } inner } => new ModelUnavailableException($"{endpoint.Authority}: {last.Message}", inner),
            ClientResultException or HttpRequestException or IOException => new HttpRequestException($"{endpoint.Authority}: {OneLine(last.Message)}", last),
            // The SDK reads replies on trust.
            JsonException or InvalidOperationException or ArgumentOutOfRangeException or IndexOutOfRangeException or FormatException or KeyNotFoundException =>
                new InvalidDataException($"{endpoint.Authority} sent something that is not {expected}: {OneLine(last.Message)}", last),
            _ => last,
        };
        // A server may repeat the key in its own message, which the inner exceptions hold too.
        string everything = told.ToString();
        return keys.Clean(everything) == everything ? told : Without(keys, told);
    }

    private static Exception Without(KeyRedaction keys, Exception told)
    {
        string message = keys.Clean(told.Message);
        return told is ModelUnavailableException ? new ModelUnavailableException(message, new HttpRequestException(message)) : new HttpRequestException(message);
    }

    private static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
