using Microsoft.Extensions.AI;

namespace GptFathom;

/// <summary>What a provider makes the client of one model from.</summary>
public interface IProviderServices
{
    /// <summary>Gets the clock.</summary>
    TimeProvider Time { get; }

    /// <summary>Gets the model's key for an address, after checking that it may go there.</summary>
    /// <param name="endpoint">Where the key is to be sent: https, or http on this machine.</param>
    /// <returns>The key; <c>none</c> for a server on this machine that names no key.</returns>
    /// <exception cref="FathomException">The key is not bound to the host (found before the key is read), or there is none.</exception>
    string GetKey(Uri endpoint);

    /// <summary>
    /// Creates an HTTP client that follows no redirect, never retries and has no timeout of its own. A response that is no success ends as an
    /// <see cref="EndpointException"/>, and the headers that state a rate limit are heeded.
    /// </summary>
    /// <param name="endpoint">Who is asked.</param>
    HttpClient CreateHttpClient(Uri endpoint);

    /// <summary>
    /// Wraps a client so that its exceptions are one line without a key in it and tell what may be tried again, a blocked prompt is a reply, and an address
    /// where nothing answers ends the run.
    /// </summary>
    /// <param name="client">The provider's client; it neither retries nor times out.</param>
    /// <param name="endpoint">Who is asked.</param>
    /// <param name="expected">What a good reply is, with its article, for the error where it is none.</param>
    /// <param name="isStreaming">Whether the client streams replies itself: a stream that ends without a finish reason is then one that broke off.</param>
    /// <param name="translate">Makes exceptions of the provider's own those of .NET or an <see cref="EndpointException"/>; null where it has none.</param>
    IChatClient Wrap(
        IChatClient client, Uri endpoint, string expected = "a chat completion", bool isStreaming = true, Func<Exception, Exception>? translate = null);
}
