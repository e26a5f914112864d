namespace GptFathom.Metrics;

/// <summary>
/// The overlap of answer and target as bags of words in any script, for TyDi QA (Clark et al. 2020, arXiv:2003.05002): normalised as in <see cref="TokenF1"/>
/// (Unicode NFKC), where scripts write no spaces (Thai, Lao, Khmer, Burmese, Chinese, Japanese) by character. From 0 to 1, best over the targets.
/// </summary>
public sealed class TydiF1 : IMetric
{
    private TydiF1()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new TydiF1();

    /// <inheritdoc/>
    public string Id => "tydi-f1/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Graded;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample)
    {
        IReadOnlyList<string> words = ScriptWords.Of(answer);
        return sample.Targets.Select(target => WordBags.F1(words, ScriptWords.Of(target))).DefaultIfEmpty(0).Max();
    }
}
