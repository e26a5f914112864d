using GptFathom.Scoring;

namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="SuiteMetrics.SquadF1" />
internal sealed class SquadF1 : IMetric
{
    /// <inheritdoc/>
    public string Id => "squad-f1/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Graded;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample)
    {
        IReadOnlyList<string> words = SquadText.Words(answer);
        return words.Count == 0 ? 0 : sample.Targets.Select(target => WordBags.F1(words, SquadText.Words(target))).DefaultIfEmpty(0).Max();
    }
}
