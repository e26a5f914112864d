using System.Globalization;
using System.Net.Http.Headers;

namespace GptFathom.Models.Transport;

/// <summary>When a provider wants to be asked again.</summary>
internal static class RetryHeaders
{
    /// <summary><c>retry-after-ms</c> (OpenAI's, in milliseconds), else <c>Retry-After</c> in seconds or as a date (RFC 9110 §10.2.3); null where there is none.</summary>
    public static TimeSpan? Wait(HttpResponseHeaders headers, TimeProvider time)
    {
        TimeSpan? wait = Milliseconds(headers) ?? headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => null,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static TimeSpan? Milliseconds(HttpResponseHeaders headers) =>
        headers.TryGetValues("retry-after-ms", out IEnumerable<string>? values)
            && double.TryParse(values.First(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double milliseconds) && milliseconds < 86_400_000
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;
}
