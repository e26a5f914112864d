namespace GptFathom.Metrics;

/// <summary>
/// The overlap of answer and target as bags of words after normalisation, as SQuAD defines F1 (Rajpurkar et al. 2016, arXiv:1606.05250): the harmonic mean
/// of precision and recall, from 0 to 1, best over the targets.
/// </summary>
public sealed class TokenF1 : IMetric
{
    private TokenF1()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new TokenF1();

    /// <inheritdoc/>
    public string Id => "token-f1/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Graded;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample)
    {
        IReadOnlyList<string> words = AnswerText.Tokens(answer);
        return sample.Targets.Select(target => WordBags.F1(words, AnswerText.Tokens(target))).DefaultIfEmpty(0).Max();
    }
}
