namespace GptFathom.Scoring;

/// <inheritdoc cref="Metrics.ChoiceEquality" />
internal sealed class ChoiceEquality : IMetric
{
    /// <inheritdoc/>
    public string Id => "choice-equality/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample) =>
        ChoiceLetter.Read(answer) is { } letter && sample.Targets.Any(target => ChoiceLetter.Read(target) == letter) ? 1 : 0;
}
