using GptFathom.Answers.Statements;
using GptFathom.Metrics.Mathematics;

namespace GptFathom.Metrics;

/// <summary>
/// 1 when answer and target are mathematically the same, else 0, for the answers of MATH (Hendrycks et al. 2021, arXiv:2103.03874), in LaTeX or plain text:
/// fractions, decimals, roots and other expressions by value; expressions with variables as functions; sets and lists in any order; tuples and matrices in
/// theirs; intervals with their brackets; equations up to a constant factor. Units, degree, percent and currency signs and "x =" before a value have no say.
/// Rational numbers compare exactly. Reflexive and symmetric.
/// </summary>
public sealed class MathEquivalence : IMetric
{
    private const int MaxLength = 2000;

    private MathEquivalence()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new MathEquivalence();

    /// <inheritdoc/>
    public string Id => "math-equivalence/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample) => sample.Targets.Any(target => AreEquivalent(answer, target)) ? 1 : 0;

    private static bool AreEquivalent(string answer, string target)
    {
        if (answer == target) return true;
        if (IsPlainInteger(answer) && IsPlainInteger(target)) return Canonical(answer).SequenceEqual(Canonical(target));
        if (answer.Length > MaxLength || target.Length > MaxLength) return false;
        return ValueEquality.Equal(ValueReader.Read(Markup.Strip(answer)), ValueReader.Read(Markup.Strip(target)));
    }

    private static bool IsPlainInteger(string text) =>
        text.Length > 0 && text.AsSpan(text[0] == '-' ? 1 : 0) is { Length: > 0 } digits && !digits.ContainsAnyExceptInRange('0', '9');

    private static ReadOnlySpan<char> Canonical(string integer)
    {
        ReadOnlySpan<char> digits = integer.AsSpan().TrimStart('-').TrimStart('0');
        return integer[0] == '-' && digits.Length > 0 ? integer.AsSpan()[^(digits.Length + 1)..] : digits;
    }
}
