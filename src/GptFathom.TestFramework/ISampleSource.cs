namespace GptFathom;

/// <summary>Samples made by code, for <see cref="SamplesAttribute"/>. Needs a constructor without parameters.</summary>
/// <example>
/// <code>
/// public sealed class Additions : ISampleSource
/// {
///     public async IAsyncEnumerable&lt;Sample&gt; ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
///     {
///         foreach (int number in Enumerable.Range(1, 50))
///             yield return new Sample { Id = $"add-{number}", Input = $"What is {number} + {number}?", Targets = [$"{2 * number}"] };
///         await Task.CompletedTask;
///     }
/// }
/// </code>
/// </example>
public interface ISampleSource
{
    /// <summary>
    /// The samples, in a stable order. Called at every discovery: no network. A sample with an empty id gets a hash of its input.
    /// </summary>
    IAsyncEnumerable<Sample> ReadAsync(CancellationToken cancellationToken);
}
