
namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperMetrics.MathMatch" />
internal sealed class MathMatch : IMetric
{
    /// <inheritdoc/>
    public string Id => "paper-math-match/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample)
    {
        string? content = LastBox.ContentOf(answer);
        return sample.Targets.Any(target => PrefixMatch.IsMatch(content ?? answer, target) || IsEquivalent(content, target)) ? 1 : 0;
    }

    private static bool IsEquivalent(string? content, string target) => content is not null && HendrycksText.AreEqual(content, target);
}
