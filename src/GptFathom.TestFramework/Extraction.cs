namespace GptFathom;

/// <summary>What an <see cref="IExtractor"/> found in an output.</summary>
public readonly record struct Extraction
{
    private Extraction(string? answer, bool isStated) => (Answer, IsStated) = (answer, isStated);

    /// <summary>The answer, or null when nothing matched.</summary>
    public string? Answer { get; }

    /// <summary>
    /// Whether the output states this as its answer ("the answer is 7", an answer field, a box), rather than it being the best guess
    /// among what was said. A guess from a reply that was cut off counts as <see cref="Outcome.Truncated"/>.
    /// </summary>
    public bool IsStated { get; }

    /// <summary>Nothing matched.</summary>
    public static Extraction None => default;

    /// <summary>The output says that this is its answer.</summary>
    public static Extraction Stated(string answer) => new(answer, true);

    /// <summary>The best candidate of an output that declares no answer.</summary>
    public static Extraction Guessed(string answer) => new(answer, false);
}
