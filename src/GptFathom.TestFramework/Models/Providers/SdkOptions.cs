using System.ClientModel.Primitives;

namespace GptFathom.Models.Providers;

/// <summary>Options of SDKs that build on System.ClientModel.</summary>
internal static class SdkOptions
{
    extension(ClientPipelineOptions options)
    {
        /// <summary>Sends through <paramref name="client"/>; retries and time-outs are left to the pipeline above the SDK.</summary>
        public void Use(HttpClient client)
        {
            options.Transport = new HttpClientPipelineTransport(client);
            options.RetryPolicy = new ClientRetryPolicy(maxRetries: 0);
            options.NetworkTimeout = Timeout.InfiniteTimeSpan;
        }
    }
}
