
namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="SuiteMetrics.LastWord" />
internal sealed class LastWord : IMetric
{
    /// <inheritdoc/>
    public string Id => "last-word/2";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample) =>
        FirstWord.FirstOf(answer) is { } word && sample.Targets.Any(target => IsLast(word, target)) ? 1 : 0;

    private static bool IsLast(string word, string target) =>
        (FirstWord.LastOf(target) is { } last && IsEqual(word, last))
        || (!target.AsSpan().Trim().Contains(' ') && FirstWord.FirstOf(target) is { } first && IsEqual(word, first));

    private static bool IsEqual(string word, string other) =>
        string.Equals(word.Replace('’', '\''), other.Replace('’', '\''), StringComparison.OrdinalIgnoreCase);
}
