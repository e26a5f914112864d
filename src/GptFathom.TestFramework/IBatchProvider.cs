namespace GptFathom;

/// <summary>
/// A provider whose models also answer in batches: requests that are sent as one file and answered within a day at a lower price (<c>fathom batch</c>).
/// </summary>
/// <example>
/// <code>
/// public sealed class EchoProvider : IBatchProvider
/// {
///     // Traits and CreateClient as of IModelProvider, and:
///     public IBatchClient CreateBatchClient(ModelEntry model, IProviderServices services) => new EchoBatches(model, services);
/// }
/// </code>
/// </example>
public interface IBatchProvider : IModelProvider
{
    /// <summary>Creates what reaches the batches of a model.</summary>
    /// <param name="model">The model's entry.</param>
    /// <param name="services">The HTTP client and the key.</param>
    /// <exception cref="FathomException">The model's key is missing or may not be sent to its endpoint.</exception>
    IBatchClient CreateBatchClient(ModelEntry model, IProviderServices services);
}
