using GptFathom.Metrics.Drop;

namespace GptFathom.Metrics;

/// <summary>
/// The official F1 of DROP (Dua et al. 2019, arXiv:1903.00161: drop_eval.py): spans of answer and target are aligned one to one so that the sum of their F1
/// over sets of words is greatest; a span with other numbers than its target counts 0, so does one left over; the mean, rounded to two decimals as there, best
/// over the targets. Spans as in <see cref="DropExactMatch"/>.
/// </summary>
public sealed class DropF1 : IMetric
{
    private DropF1()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new DropF1();

    /// <inheritdoc/>
    public string Id => "drop-f1/2";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Graded;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample) => Math.Max(Best(answer, sample, DropSpans.Of), Best(answer, sample, DropSpans.Parts));

    private static double Best(string answer, Sample sample, Func<string, DropSpans> read)
    {
        DropSpans spans = read(answer);
        return sample.Targets.Select(read).Where(target => !target.IsBlank).Select(spans.F1).DefaultIfEmpty(0).Max();
    }
}
