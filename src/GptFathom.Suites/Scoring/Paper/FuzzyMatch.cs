namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperMetrics.FuzzyMatch" />
internal sealed class FuzzyMatch : IMetric
{
    /// <inheritdoc/>
    public string Id => "paper-fuzzy-match/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample)
    {
        string normalised = PaperText.Normalise(answer);
        return sample.Targets.Any(target => IsMatch(normalised, PaperText.Normalise(target))) ? 1 : 0;
    }

    private static bool IsMatch(string answer, string target) =>
        answer.Length == 0 || target.Length == 0
            ? answer == target
            : answer.Contains(target, StringComparison.Ordinal) || target.Contains(answer, StringComparison.Ordinal);
}
