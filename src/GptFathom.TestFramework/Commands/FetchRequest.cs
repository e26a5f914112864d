namespace GptFathom.Commands;

/// <summary>What <c>fetch</c> is asked for.</summary>
internal sealed record FetchRequest
{
    /// <summary>Ids of benchmarks.</summary>
    public IReadOnlyList<string> Benchmarks { get; init; } = [];

    /// <summary>Whether every manifest is meant.</summary>
    public bool All { get; init; }

    /// <summary>Whether to print what there is, and fetch nothing.</summary>
    public bool List { get; init; }

    /// <summary>Whether to take a content that nothing is pinned for.</summary>
    public bool AcceptUnpinned { get; init; }

    /// <summary>Options over the configuration.</summary>
    public required IReadOnlyDictionary<string, string?> Overrides { get; init; }
}
