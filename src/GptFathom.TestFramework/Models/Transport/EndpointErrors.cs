using System.ClientModel;
using System.Text.Json;
using GptFathom.Models.Keys;

namespace GptFathom.Models.Transport;

/// <summary>Makes the exceptions of SDKs fit to be read: by people, with no key in them, and by the retries.</summary>
internal static class EndpointErrors
{
    /// <param name="error">What the SDK threw.</param>
    /// <param name="endpoint">Who was asked.</param>
    /// <param name="keys">Taken out of the message.</param>
    /// <param name="expected">What a good reply is, with its article.</param>
    public static Exception Translate(Exception error, Uri endpoint, KeyRedaction keys, string expected)
    {
        Exception told = Causes(error).OfType<EndpointException>().FirstOrDefault() is { } answered
            ? Answered(answered, endpoint)
            : Unanswered(error, endpoint, expected);
        // A server may repeat the key in its own message, which the inner exceptions hold too.
        string everything = told.ToString();
        return keys.Clean(everything) == everything ? told : Without(keys, told);
    }

    private static Exception Answered(EndpointException error, Uri endpoint)
    {
        string message = $"{endpoint.Authority}: {error.Message}";
        return error.Kind is FailureKind.Unavailable or FailureKind.QuotaExhausted
            ? new ModelUnavailableException(message, error)
            : new EndpointException(message, error.Kind, error, error.StatusCode) { RetryAfter = error.RetryAfter };
    }

    private static Exception Unanswered(Exception error, Uri endpoint, string expected) => error switch
    {
        HttpRequestException or IOException or ClientResultException or OperationCanceledException =>
            new EndpointException($"{endpoint.Authority}: {OneLine(error.Message)}", FailureKind.Transient, error),
        // SDKs read replies on trust.
        JsonException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or KeyNotFoundException
            or NullReferenceException or InvalidCastException =>
            new InvalidDataException($"{endpoint.Authority} sent something that is not {expected}: {OneLine(error.Message)}", error),
        _ => error,
    };

    private static IEnumerable<Exception> Causes(Exception error)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException) yield return cause;
    }

    private static Exception Without(KeyRedaction keys, Exception told)
    {
        string message = keys.Clean(told.Message);
        return told switch
        {
            ModelUnavailableException => new ModelUnavailableException(message, new HttpRequestException(message)),
            EndpointException failed => new EndpointException(message, failed.Kind, null, failed.StatusCode) { RetryAfter = failed.RetryAfter },
            _ => new HttpRequestException(message),
        };
    }

    private static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
