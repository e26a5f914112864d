using System.ClientModel;
using System.Text.Json;

namespace GptFathom.Models;

/// <summary>Makes the SDK's exceptions fit to be read: by people, and with no key in them.</summary>
internal static class OpenAIErrors
{
    public static Exception Translate(Exception error, Uri endpoint, KeyRedaction keys)
    {
        // One inner exception for each try; the last one says how it ended.
        Exception last = error is AggregateException { InnerExceptions: [.., Exception inner] } ? inner : error;
        Exception told = last switch
        {
            OperationCanceledException => new TimeoutException($"{endpoint.Authority}: no reply within the time-out.", last),
            ClientResultException { Status: 401 or 404 } refused => new ModelUnavailableException($"{endpoint.Authority}: {OneLine(refused.Message)}", refused),
            ClientResultException or HttpRequestException or IOException => new HttpRequestException($"{endpoint.Authority}: {OneLine(last.Message)}", last),
            // The SDK reads replies on trust.
            JsonException or InvalidOperationException or ArgumentOutOfRangeException or IndexOutOfRangeException or FormatException or KeyNotFoundException =>
                new InvalidDataException($"{endpoint.Authority} sent something that is not a chat completion: {OneLine(last.Message)}", last),
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
