using GptFathom.Answers.Statements;
using GptFathom.Scoring.Mathematics;

namespace GptFathom.Scoring;

/// <inheritdoc cref="Metrics.MathEquivalence" />
internal sealed class MathEquivalence : IMetric
{
    private const int MaxLength = 2000;

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
