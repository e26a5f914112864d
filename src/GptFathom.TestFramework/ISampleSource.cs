namespace GptFathom;

/// <summary>Samples made by code, for <see cref="Datasets.SamplesAttribute"/>. Needs a constructor without parameters.</summary>
public interface ISampleSource
{
    /// <summary>
    /// The samples, in a stable order. Called at every discovery: no network. A sample with an empty id gets a hash of its input.
    /// </summary>
    IAsyncEnumerable<Sample> ReadAsync(CancellationToken cancellationToken);
}
