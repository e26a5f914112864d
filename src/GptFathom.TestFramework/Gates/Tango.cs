using MathNet.Numerics.Distributions;

namespace GptFathom.Gates;

/// <summary>
/// The score interval for the difference of two paired proportions (Tango 1998, "Equivalence test and confidence interval for the difference in proportions for
/// the paired-sample design", Statistics in Medicine 17:891).
/// </summary>
internal static class Tango
{
    private const int Halvings = 60;

    /// <summary>95 % interval of (gains − losses)/n, within −1 and 1.</summary>
    public static Interval Interval(int losses, int gains, int n)
    {
        double z = Normal.InvCDF(0, 1, (1 + Gates.Interval.Confidence) / 2);
        return new(-Upper(gains, losses, n, z), Upper(losses, gains, n, z));
    }

    private static double Upper(int losses, int gains, int n, double z)
    {
        double inside = (double)(gains - losses) / n, outside = 1;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (inside + outside) / 2;
            if (Score(middle, losses, gains, n) > -z) inside = middle;
            else outside = middle;
        }
        return outside;
    }

    /// <summary>The standardised distance of the estimate from a supposed difference above it.</summary>
    private static double Score(double delta, int losses, int gains, int n)
    {
        double a = 2.0 * n, b = -gains - losses + (2.0 * n - gains + losses) * delta, c = -losses * delta * (1 - delta);
        double loss = (Math.Sqrt(Math.Max(0, b * b - 4 * a * c)) - b) / (2 * a);
        double variance = n * (2 * loss + delta * (1 - delta)), distance = gains - losses - n * delta;
        return variance > 0 ? distance / Math.Sqrt(variance) : distance < 0 ? double.NegativeInfinity : 0;
    }
}
