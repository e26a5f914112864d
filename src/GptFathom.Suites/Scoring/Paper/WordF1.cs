using GptFathom.Scoring;

namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperMetrics.WordF1" />
internal sealed class WordF1 : IMetric
{
    /// <inheritdoc/>
    public string Id => "paper-word-f1/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Graded;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample)
    {
        IReadOnlyList<string> words = PaperText.Words(answer);
        return words.Count == 0 ? 0 : sample.Targets.Select(target => WordBags.F1(words, PaperText.Words(target))).DefaultIfEmpty(0).Max();
    }
}
