namespace GptFathom.Commands.Planning;

/// <summary>What a benchmark would ask of one model.</summary>
internal sealed record ModelPlan
{
    /// <summary>Name of the model as configured.</summary>
    public required string Model { get; init; }

    /// <summary>Calls that the store has no reply to.</summary>
    public required long Calls { get; init; }

    /// <summary>Tokens of the prompts.</summary>
    public required long Input { get; init; }

    /// <summary>Tokens of the replies, as expected.</summary>
    public required long Output { get; init; }

    /// <summary>Tokens of the replies at most; null where nothing limits one of them.</summary>
    public required long? MostOutput { get; init; }
}
