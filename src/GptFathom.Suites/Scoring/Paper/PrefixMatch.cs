namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperMetrics.PrefixMatch" />
internal sealed class PrefixMatch : IMetric
{
    /// <inheritdoc/>
    public string Id => "paper-prefix-match/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample) => sample.Targets.Any(target => IsMatch(answer, target)) ? 1 : 0;

    /// <summary>Whether <paramref name="answer"/> starts with <paramref name="target"/>.</summary>
    internal static bool IsMatch(string answer, string target) => answer.StartsWith(target, StringComparison.Ordinal);
}
