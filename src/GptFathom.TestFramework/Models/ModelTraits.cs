namespace GptFathom.Models;

/// <summary>What a prompt has to know of the model that it is for. A pipeline hands it out as a service.</summary>
internal sealed record ModelTraits
{
    public static ModelTraits Default { get; } = new();

    /// <summary>How it is asked. Default: as messages.</summary>
    public PromptForm Form { get; init; }

    /// <summary>How many tokens prompt and reply may have together; null where it is not known, so that nothing is checked.</summary>
    public int? ContextWindow { get; init; }

    /// <summary>Counts its tokens.</summary>
    public TokenCounter Tokens { get; init; } = TokenCounter.UpperBound;
}
