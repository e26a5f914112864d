namespace GptFathom.Gates;

/// <summary>One-sided p-values of the hypothesis that nothing differs.</summary>
/// <param name="Low">Chance of a result at least as bad.</param>
/// <param name="High">Chance of a result at least as good.</param>
internal readonly record struct Tails(double Low, double High)
{
    /// <summary>p = min(1, 2·min(low, high)).</summary>
    public double TwoSided => Math.Min(1, 2 * Math.Min(Low, High));
}
