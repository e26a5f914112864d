using GptFathom.Metrics.Drop;

namespace GptFathom.Metrics;

/// <summary>
/// The official exact match of DROP (Dua et al. 2019, arXiv:1903.00161: drop_eval.py): 1 when the spans of the answer are those of a target, in any order,
/// after normalisation, numbers by value, else 0. Each target is one annotator's answer. A JSON array of strings is a list of spans. Any other text is one span,
/// or, where that scores more, the list that it joins by commas and "and": so do references that are distributed as text, and so do models.
/// </summary>
public sealed class DropExactMatch : IMetric
{
    private DropExactMatch()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new DropExactMatch();

    /// <inheritdoc/>
    public string Id => "drop-exact-match/2";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample) => IsMatch(answer, sample, DropSpans.Of) || IsMatch(answer, sample, DropSpans.Parts) ? 1 : 0;

    private static bool IsMatch(string answer, Sample sample, Func<string, DropSpans> read)
    {
        DropSpans spans = read(answer);
        return sample.Targets.Select(read).Any(target => !target.IsBlank && spans.Matches(target));
    }
}
