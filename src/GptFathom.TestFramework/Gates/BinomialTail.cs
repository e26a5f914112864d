using MathNet.Numerics;

namespace GptFathom.Gates;

/// <summary>
/// Tails of the binomial distribution with full relative accuracy down to the smallest double: summed away from the mean, from a first term taken in
/// logarithms.
/// </summary>
internal static class BinomialTail
{
    private const double Negligible = 1e-17;

    /// <summary>P[Bin(n, p) = k].</summary>
    public static double Mass(int k, int n, double p) => p switch
    {
        _ when k < 0 || k > n => 0,
        <= 0 => k == 0 ? 1 : 0,
        >= 1 => k == n ? 1 : 0,
        _ => Math.Exp(SpecialFunctions.BinomialLn(n, k) + k * Math.Log(p) + (n - k) * double.LogP1(-p)),
    };

    /// <summary>P[Bin(n, p) ≥ k].</summary>
    public static double AtLeast(int k, int n, double p) =>
        k <= 0 ? 1
        : k > n ? 0
        : k > n * p ? Upward(k, n, p)
        : 1 - Upward(n - k + 1, n, 1 - p);

    private static double Upward(int k, int n, double p)
    {
        double odds = p / (1 - p), term = 1, sum = 1;
        for (int j = k; j < n && term > Negligible * sum; j++)
        {
            term *= (n - j) * odds / (j + 1);
            sum += term;
        }
        return Math.Min(1, Mass(k, n, p) * sum);
    }
}
