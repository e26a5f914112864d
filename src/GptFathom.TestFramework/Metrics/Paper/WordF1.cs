namespace GptFathom.Metrics.Paper;

/// <summary>
/// GPT-Fathom's F1, for TyDi QA and DROP (Zheng et al. 2023, arXiv:2309.16583): the overlap of answer and target as bags of words, the harmonic mean of
/// precision and recall, best over the targets; normalised as in <see cref="FuzzyMatch"/>, words split at white space in every script, 0 where none is common,
/// also when nothing is left of either. Of DROP's answers of several spans each span is a target of its own.
/// </summary>
public sealed class WordF1 : IMetric
{
    private WordF1()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new WordF1();

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
