namespace GptFathom.Metrics;

/// <summary>
/// 1 when the answer names exactly the letters of all targets together, in any order, else 0, as AGIEval (Zhong et al. 2023, arXiv:2304.06364) scores its
/// multi-select questions. Targets may be one ("AC", "A, C") or one a letter; a letter too many or too few is wrong.
/// </summary>
public sealed class ChoiceSetEquality : IMetric
{
    private ChoiceSetEquality()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new ChoiceSetEquality();

    /// <inheritdoc/>
    public string Id => "choice-set-equality/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample) =>
        Letters(answer) is { Count: > 0 } letters && Letters(string.Join(',', sample.Targets)) is { } expected && letters.SetEquals(expected) ? 1 : 0;

    /// <summary>The letters of a text of letters, blanks, separators and brackets; null where there is anything else in it.</summary>
    private static HashSet<char>? Letters(string text)
    {
        HashSet<char> letters = [];
        foreach (char c in text)
        {
            if (char.IsAsciiLetter(c)) letters.Add(char.ToUpperInvariant(c));
            else if (!char.IsWhiteSpace(c) && !",;.、，()[]".Contains(c, StringComparison.Ordinal)) return null;
        }
        return letters;
    }
}
