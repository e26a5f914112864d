using GptFathom.Metrics.Drop;

namespace GptFathom.Metrics;

/// <summary>
/// The official exact match of DROP (Dua et al. 2019, arXiv:1903.00161: drop_eval.py): 1 when the spans of the answer are those of a target, in any order,
/// after normalisation, numbers by value, else 0. A JSON array of strings is a list of spans, any other text one span; each target is one annotator's answer.
/// </summary>
public sealed class DropExactMatch : IMetric
{
    private DropExactMatch()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new DropExactMatch();

    /// <inheritdoc/>
    public string Id => "drop-exact-match/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample)
    {
        DropSpans spans = DropSpans.Of(answer);
        return sample.Targets.Select(DropSpans.Of).Any(target => !target.IsBlank && spans.Matches(target)) ? 1 : 0;
    }
}
