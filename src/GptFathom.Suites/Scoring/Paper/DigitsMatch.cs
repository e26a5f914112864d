
namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperMetrics.DigitsMatch" />
internal sealed class DigitsMatch : IMetric
{
    /// <inheritdoc/>
    public string Id => "paper-digits-match/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample) => sample.Targets.Any(target => IsMatch(answer, Written(target))) ? 1 : 0;

    private static string Written(string target) => PythonText.Trim(PythonText.SecondPart(target, "####") ?? target);

    private static bool IsMatch(string answer, string target) =>
        IsDigits(answer)
            ? PythonText.Runs(target, PythonText.IsDigit).Any(group => PrefixMatch.IsMatch(answer, target[group.Start..group.End]))
            : PrefixMatch.IsMatch(answer, target);

    private static bool IsDigits(string text) => text.Length > 0 && text.EnumerateRunes().All(PythonText.IsDigit);
}
