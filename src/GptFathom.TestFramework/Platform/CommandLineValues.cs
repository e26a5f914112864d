using GptFathom.Snapshots;

namespace GptFathom.Platform;

/// <summary>The values of the <c>--fathom-*</c> options.</summary>
internal sealed record CommandLineValues
{
    /// <summary>By configuration key.</summary>
    public IReadOnlyDictionary<string, string?> Overrides { get; init; } = new Dictionary<string, string?>();

    public int? Limit { get; init; }

    public Shard? Shard { get; init; }

    /// <summary>Full path of the file for failed gates, or null.</summary>
    public string? ErrorsFile { get; init; }

    /// <summary>Whether what is found is run: neither a list, nor an editor that may ask for either.</summary>
    public bool RunsTests { get; init; }

    public bool Offline { get; init; }

    public bool Fresh { get; init; }
}
