using System.Numerics;

namespace GptFathom.Scoring.Mathematics;

/// <summary>
/// Whether two expressions are the same function of their symbols: exactly where both are rational numbers, else by their values at fixed points (Schwartz
/// 1980, J. ACM 27(4): different polynomials agree at few points).
/// </summary>
internal static class ExpressionEquality
{
    private const int Points = 5;
    private const int MinPoints = 2;
    private const double Tolerance = 1e-11;

    public static bool Equal(Node a, Node b)
    {
        if (a == b) return true;
        if (ExactValue.Of(a) is { } exactA && ExactValue.Of(b) is { } exactB) return exactA == exactB;
        return Ratios(a, b).All(ratio => ratio is { } value && IsClose(value, Complex.One));
    }

    /// <summary>Whether <paramref name="a"/> is a constant multiple of <paramref name="b"/>, so that both vanish at the same places.</summary>
    public static bool Proportional(Node a, Node b)
    {
        List<Complex?> ratios = [.. Ratios(a, b)];
        return ratios.TrueForAll(ratio => ratio is { } value && ratios[0] is { } first && first != Complex.Zero && IsClose(value, first));
    }

    /// <summary>Values of a/b at the points where both are defined; null where only one is, or where there are too few points.</summary>
    private static IEnumerable<Complex?> Ratios(Node a, Node b)
    {
        int seen = 0;
        for (int point = 0; point < Points; point++)
        {
            Complex x = NumericValue.Of(a, name => At(name, point));
            Complex y = NumericValue.Of(b, name => At(name, point));
            if (!Complex.IsFinite(x) && !Complex.IsFinite(y))
            {
                if (!Complex.IsInfinity(x) || x != y) continue;
                yield return Complex.One;
            }
            else if (IsNegligible(x) && IsNegligible(y)) yield return Complex.One;
            else yield return Complex.IsFinite(x) && Complex.IsFinite(y) && !IsNegligible(y) ? x / y : null;
            seen++;
        }
        if (seen < MinPoints) yield return null;
    }

    private static bool IsNegligible(Complex value) => Complex.Abs(value) < 1e-13;

    private static bool IsClose(Complex a, Complex b) => Complex.Abs(a - b) <= Tolerance * Math.Max(Complex.Abs(a), Complex.Abs(b));

    /// <summary>Coordinates without an algebraic relation that an answer would have; negative at some points.</summary>
    private static Complex At(string name, int point)
    {
        uint hash = 17;
        foreach (char c in name) hash = (hash * 31) + c;
        double fraction = ((hash * 0.6180339887498949) + (point * 0.7548776662466927)) % 1;
        return (point % 3 == 2 ? -1 : 1) * (0.35 + (1.9 * fraction));
    }
}
