namespace GptFathom.Metrics;

/// <summary>
/// The overlap of answer and target as bags of words after the normalisation of SQuAD (Rajpurkar et al. 2016, arXiv:1606.05250: evaluate-v1.1.py): the harmonic
/// mean of precision and recall, best over the targets; 0 where no word is common, also when nothing is left of either.
/// </summary>
public sealed class SquadF1 : IMetric
{
    private SquadF1()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new SquadF1();

    /// <inheritdoc/>
    public string Id => "squad-f1/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Graded;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample)
    {
        IReadOnlyList<string> words = SquadText.Words(answer);
        return words.Count == 0 ? 0 : sample.Targets.Select(target => WordBags.F1(words, SquadText.Words(target))).DefaultIfEmpty(0).Max();
    }
}
