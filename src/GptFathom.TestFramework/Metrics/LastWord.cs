using GptFathom.Answers;

namespace GptFathom.Metrics;

/// <summary>
/// 1 when the answer is the last word of a target, whatever its case and the punctuation around it, else 0, as LAMBADA (Paperno et al. 2016, arXiv:1606.06031)
/// asks for the word that ends a passage. Whole words only: "sign" is not "signs".
/// </summary>
public sealed class LastWord : IMetric
{
    private LastWord()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new LastWord();

    /// <inheritdoc/>
    public string Id => "last-word/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample) =>
        FirstWord.Extractor.Extract(answer, sample).Answer is { } word
        && sample.Targets.Any(target => FirstWord.LastOf(target) is { } last && IsEqual(word, last)) ? 1 : 0;

    private static bool IsEqual(string word, string other) =>
        string.Equals(word.Replace('’', '\''), other.Replace('’', '\''), StringComparison.OrdinalIgnoreCase);
}
