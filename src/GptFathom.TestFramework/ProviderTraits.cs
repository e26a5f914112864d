namespace GptFathom;

/// <summary>Where and how the models of a provider are reached, and what their entries in <c>fathom.json</c> have to say and may not say.</summary>
public sealed record ProviderTraits
{
    /// <summary>Gets the name that an entry gives as <c>api</c>, in any case.</summary>
    public required string Api { get; init; }

    /// <summary>Gets the address of an entry without <c>endpoint</c>; null where each entry has to name one.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Gets what an entry's <c>endpoint</c> is expected to be, for the error where it is missing and there is no <see cref="Endpoint"/>.</summary>
    public string ExpectedEndpoint { get; init; } = "the address of the provider";

    /// <summary>Gets the key of an entry without <c>key</c>; null where such an entry can only be asked on this machine.</summary>
    public ProviderKey? Key { get; init; }

    /// <summary>
    /// Indicates whether the models are reached at an address, which is the default. Else an entry may have neither <c>endpoint</c> nor <c>key</c>.
    /// </summary>
    public bool HasEndpoint { get; init; } = true;

    /// <summary>Indicates whether a model is read from a <c>file</c>, which its entry then has to name; else an entry may not have one.</summary>
    public bool HasFile { get; init; }

    /// <summary>Indicates whether the models continue one text and know no messages (<c>"form": "completion"</c>).</summary>
    public bool IsCompletionOnly { get; init; }

    /// <summary>
    /// Indicates whether a call reaches a model, which is the default. Else replies are prepared: they cost nothing, count towards no budget and are there
    /// offline too.
    /// </summary>
    public bool IsLive { get; init; } = true;
}
