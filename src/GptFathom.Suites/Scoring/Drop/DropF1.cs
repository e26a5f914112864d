
namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="SuiteMetrics.DropF1" />
internal sealed class DropF1 : IMetric
{
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
