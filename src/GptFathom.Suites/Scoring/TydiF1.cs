using GptFathom.Scoring;

namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="SuiteMetrics.TydiF1" />
internal sealed class TydiF1 : IMetric
{
    /// <inheritdoc/>
    public string Id => "tydi-f1/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Graded;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample)
    {
        IReadOnlyList<string> words = ScriptWords.Of(answer);
        return sample.Targets.Select(target => WordBags.F1(words, ScriptWords.Of(target))).DefaultIfEmpty(0).Max();
    }
}
