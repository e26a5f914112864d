namespace GptFathom.Metrics;

/// <summary>1 when the answer is the letter of a target, whatever its case and brackets, else 0: whole letters, for 2 to 26 options.</summary>
public sealed class ChoiceEquality : IMetric
{
    private ChoiceEquality()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new ChoiceEquality();

    /// <inheritdoc/>
    public string Id => "choice-equality/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample) =>
        ChoiceLetter.Read(answer) is { } letter && sample.Targets.Any(target => ChoiceLetter.Read(target) == letter) ? 1 : 0;
}
