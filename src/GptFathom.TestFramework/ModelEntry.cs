namespace GptFathom;

/// <summary>What a provider may know of a model's entry in <c>fathom.json</c>.</summary>
public sealed class ModelEntry
{
    private readonly Uri? _endpoint;
    private readonly string? _file;

    /// <summary>Gets the name that everything else refers to the model by.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the model's name at the provider.</summary>
    public required string Model { get; init; }

    /// <summary>Gets the address as the entry has it, else the provider's own.</summary>
    /// <exception cref="InvalidOperationException">Models of the provider have no address (<see cref="ProviderTraits.HasEndpoint"/>).</exception>
    public Uri Endpoint
    {
        get => _endpoint ?? throw new InvalidOperationException($"Model '{Name}' has no endpoint.");
        init => _endpoint = value;
    }

    /// <summary>Gets the full path of the model's file.</summary>
    /// <exception cref="InvalidOperationException">Models of the provider have no file (<see cref="ProviderTraits.HasFile"/>).</exception>
    public string File
    {
        get => _file ?? throw new InvalidOperationException($"Model '{Name}' has no file.");
        init => _file = value;
    }
}
