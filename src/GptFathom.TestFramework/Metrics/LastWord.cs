using GptFathom.Answers;

namespace GptFathom.Metrics;

/// <summary>
/// 1 when the answer is the last word of a target, whatever its case and the punctuation around it, else 0, as LAMBADA (Paperno et al. 2016, arXiv:1606.06031)
/// asks for the word that ends a passage. Whole words only: "sign" is not "signs". Of a target without blanks, such as "well...perhaps", the first will do too.
/// </summary>
public sealed class LastWord : IMetric
{
    private LastWord()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new LastWord();

    /// <inheritdoc/>
    public string Id => "last-word/2";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample) =>
        FirstWord.FirstOf(answer) is { } word && sample.Targets.Any(target => IsLast(word, target)) ? 1 : 0;

    private static bool IsLast(string word, string target) =>
        (FirstWord.LastOf(target) is { } last && IsEqual(word, last))
        || (!target.AsSpan().Trim().Contains(' ') && FirstWord.FirstOf(target) is { } first && IsEqual(word, first));

    private static bool IsEqual(string word, string other) =>
        string.Equals(word.Replace('’', '\''), other.Replace('’', '\''), StringComparison.OrdinalIgnoreCase);
}
