using Microsoft.Extensions.AI;

namespace GptFathom;

/// <summary>
/// Makes the models of one API. Name the class with <see cref="FathomExtensionAttribute"/>, and entries of <c>fathom.json</c> may say its
/// <see cref="ProviderTraits.Api"/>. Its calls are recorded, limited and retried like those of any other model.
/// </summary>
/// <example>
/// <code>
/// [assembly: FathomExtension(typeof(EchoProvider))]
///
/// public sealed class EchoProvider : IModelProvider
/// {
///     public ProviderTraits Traits { get; } = new()
///     {
///         Api = "echo", Endpoint = new Uri("https://echo.example/v1"), Key = new("echo", "ECHO_API_KEY", "echo.example"),
///     };
///
///     public IChatClient CreateClient(ModelEntry model, IProviderServices services)
///     {
///         HttpClient http = services.CreateHttpClient(model.Endpoint);
///         http.DefaultRequestHeaders.Authorization = new("Bearer", services.GetKey(model.Endpoint));
///         return services.Wrap(new EchoClient(http, model), model.Endpoint, "an echo");
///     }
/// }
/// </code>
/// </example>
public interface IModelProvider
{
    /// <summary>Gets the name of the API, where its models are reached, and what their entries have to say.</summary>
    ProviderTraits Traits { get; }

    /// <summary>
    /// Creates the client of a model, once a run and before the first sample; it is disposed of with the run and called for many samples at once. It neither
    /// retries nor times out: what it throws as <see cref="HttpRequestException"/>, <see cref="IOException"/> or <see cref="TimeoutException"/> is tried again.
    /// </summary>
    /// <param name="model">The model's entry.</param>
    /// <param name="services">The HTTP client, the key and the translation of errors.</param>
    /// <returns>The client. Its <see cref="ChatClientMetadata.DefaultModelId"/> is the name that completions are stored under.</returns>
    /// <exception cref="FathomException">The entry cannot be used; the message becomes the reason of the gate.</exception>
    IChatClient CreateClient(ModelEntry model, IProviderServices services);
}
