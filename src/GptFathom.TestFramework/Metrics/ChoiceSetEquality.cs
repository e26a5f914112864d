namespace GptFathom.Scoring;

/// <inheritdoc cref="Metrics.ChoiceSetEquality" />
internal sealed class ChoiceSetEquality : IMetric
{
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
