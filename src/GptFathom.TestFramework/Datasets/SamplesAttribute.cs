namespace GptFathom;

/// <summary>Samples made by code.</summary>
/// <param name="source">A type that implements <see cref="ISampleSource"/> and has a constructor without parameters.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SamplesAttribute(Type source) : DatasetAttribute
{
    /// <summary>The type that makes the samples.</summary>
    public Type Source { get; } = source;

    /// <inheritdoc />
    public override IAsyncEnumerable<Sample> ReadAsync(IDataFiles files, CancellationToken cancellationToken)
    {
        if (!typeof(ISampleSource).IsAssignableFrom(Source) || Source.IsAbstract || Source.ContainsGenericParameters || Source.GetConstructor([]) is null)
            throw new FathomException($"[Samples(typeof({Source.Name}))]: the type must be a class that implements ISampleSource and has a public constructor without parameters.");
        return ((ISampleSource)Activator.CreateInstance(Source)!).ReadAsync(cancellationToken);
    }
}
