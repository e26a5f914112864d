
namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="SuiteMetrics.DropExactMatch" />
internal sealed class DropExactMatch : IMetric
{
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
