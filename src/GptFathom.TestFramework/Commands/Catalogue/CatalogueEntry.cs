namespace GptFathom.Commands.Catalogue;

/// <summary>What the catalogue says of one benchmark, as texts.</summary>
internal sealed record CatalogueEntry
{
    public required string Id { get; init; }

    /// <summary>Name of its suite, or null.</summary>
    public required string? Suite { get; init; }

    public required string Capability { get; init; }

    public required string Samples { get; init; }

    public required string Shots { get; init; }

    public required bool ChainOfThought { get; init; }

    /// <summary>Limit of the reply, temperature and stops.</summary>
    public required string Decoding { get; init; }

    /// <summary>Name of the template; "code" where the body asks in its own words.</summary>
    public required string Template { get; init; }

    /// <summary>Order of the options, or empty.</summary>
    public required string Options { get; init; }

    public required int Repeats { get; init; }

    /// <summary>How the answer is found and judged.</summary>
    public required string Metric { get; init; }

    /// <summary>First 8 digits, or why there are none.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Paper, or null.</summary>
    public required Citation? Paper { get; init; }

    /// <summary>Where the data come from, or null.</summary>
    public required Uri? Homepage { get; init; }

    /// <summary>Licence of the data, or empty.</summary>
    public required string Licence { get; init; }
}
