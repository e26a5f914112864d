using System.Net;

namespace GptFathom.Models.Transport;

/// <summary>
/// Makes an <see cref="EndpointException"/> of every answer that is no success, before an SDK sees it: so all providers fail in one way. A redirect is such
/// an answer: it would carry the request, and with it the key, to a host that was never checked.
/// </summary>
internal sealed class ErrorResponses(TimeProvider time) : DelegatingHandler
{
    private const int MostRead = 65_536;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode) return response;
        using (response)
        {
            if ((int)response.StatusCode is >= 300 and < 400)
                throw Failed($"answered with a redirect (HTTP {(int)response.StatusCode}); redirects are refused", FailureKind.Refused, response);
            ErrorBody body = ErrorBody.Parse(await ReadAsync(response, cancellationToken));
            throw Failed($"HTTP {(int)response.StatusCode}{body.Describe()}", KindOf(response.StatusCode, body), response);
        }
    }

    private EndpointException Failed(string message, FailureKind kind, HttpResponseMessage response) =>
        new(message, kind, statusCode: response.StatusCode) { RetryAfter = RetryHeaders.Wait(response.Headers, time) };

    private static FailureKind KindOf(HttpStatusCode status, ErrorBody body) => status switch
    {
        _ when body.SaysQuotaIsExhausted || status == HttpStatusCode.PaymentRequired => FailureKind.QuotaExhausted,
        _ when body.SaysKeyIsInvalid || status is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound => FailureKind.Unavailable,
        HttpStatusCode.BadRequest when body.SaysPromptIsFiltered => FailureKind.Filtered,
        HttpStatusCode.TooManyRequests => FailureKind.RateLimited,
        HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or >= HttpStatusCode.InternalServerError => FailureKind.Transient,
        _ => FailureKind.Refused,
    };

    // An error page may be of any length.
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        byte[] start = new byte[MostRead];
        try
        {
            await using Stream content = await response.Content.ReadAsStreamAsync(cancellationToken);
            return start.AsMemory(0, await content.ReadAtLeastAsync(start, MostRead, throwOnEndOfStream: false, cancellationToken));
        }
        catch (Exception problem) when (problem is IOException or HttpRequestException)
        {
            // The status says enough.
            return default;
        }
    }
}
