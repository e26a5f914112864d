namespace GptFathom;

/// <summary>
/// The probability that at least one of k generated programs passes, estimated without bias from n of which c pass (Chen et al. 2021, arXiv:2107.03374):
/// 1 − C(n − c, k) / C(n, k), as the product that stays within 0 and 1.
/// </summary>
public static class PassAtK
{
    /// <summary>The estimate for one problem.</summary>
    /// <param name="samples">How many programs were generated: n.</param>
    /// <param name="correct">How many of them pass: c.</param>
    /// <param name="k">How many would be tried, from 1 to <paramref name="samples"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">More are correct or tried than were generated, or none is tried.</exception>
    public static double Estimate(int samples, int correct, int k)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(correct);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(correct, samples);
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, samples);
        if (samples - correct < k) return 1;
        double allFail = 1;
        for (int i = samples - correct + 1; i <= samples; i++) allFail *= 1 - ((double)k / i);
        return 1 - allFail;
    }
}
