namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="SuiteMetrics.SquadExactMatch" />
internal sealed class SquadExactMatch : IMetric
{
    /// <inheritdoc/>
    public string Id => "squad-exact-match/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample)
    {
        string normalised = SquadText.Normalise(answer);
        return sample.Targets.Any(target => SquadText.Normalise(target) == normalised) ? 1 : 0;
    }
}
