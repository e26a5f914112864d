using GptFathom.Answers;
using GptFathom.Answers.Numbers;

namespace GptFathom.Metrics;

/// <summary>
/// 1 when the answer's number has exactly the value of a target's, else 0: 1,000 is 1000, 5.0 is 5, 18 is not 180. A target may be a plain number or a
/// GSM8K answer (Cobbe et al. 2021, arXiv:2110.14168), reasoning included, that ends in "#### 18". Percent signs and currencies are units and have no say.
/// </summary>
public sealed class NumberEquality : IMetric
{
    private NumberEquality()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new NumberEquality();

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
        string? number = FinalNumber.Extractor.Extract(text, sample).Answer;
        return number is null ? null : NumberScanner.First(number)?.Value;
    }
}
