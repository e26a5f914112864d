namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperMetrics.LetterListMatch" />
internal sealed class LetterListMatch : IMetric
{
    /// <inheritdoc/>
    public string Id => "paper-letter-list-match/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample) =>
        sample.Targets.Select(Listed).DefaultIfEmpty("").Any(target => PrefixMatch.IsMatch(answer, target)) ? 1 : 0;

    private static string Listed(string target) => string.Join(',', target.Where(char.IsAsciiLetterUpper));
}
