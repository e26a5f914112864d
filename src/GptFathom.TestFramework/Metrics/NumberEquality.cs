using GptFathom.Answers.Numbers;

namespace GptFathom.Scoring;

/// <inheritdoc cref="Metrics.NumberEquality" />
internal sealed class NumberEquality : IMetric
{
    /// <inheritdoc/>
    public string Id => "number-equality/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample)
    {
        if (Value(answer, sample) is not { } value) return 0;
        foreach (string target in sample.Targets)
        {
            if (Value(target, sample) == value) return 1;
        }
        return 0;
    }

    private static Rational? Value(string text, Sample sample)
    {
        string? number = Extractors.FinalNumber.Extract(text, sample).Answer;
        return number is null ? null : NumberScanner.First(number)?.Value;
    }
}
