namespace GptFathom.Gates;

/// <summary>The score interval of a proportion (Wilson 1927, "Probable inference, the law of succession, and statistical inference", JASA 22:209).</summary>
internal static class Wilson
{
    /// <summary>Both bounds for <paramref name="z"/> standard deviations.</summary>
    /// <param name="share">The observed proportion, from 0 to 1.</param>
    /// <param name="n">Number of observations, at least 1.</param>
    /// <param name="z">1.96 for 95 % on both sides, 1.645 for 95 % on one.</param>
    public static Interval Interval(double share, int n, double z)
    {
        double square = z * z / n, centre = share + square / 2, reach = z * Math.Sqrt(share * (1 - share) / n + square / (4 * n));
        return new(Math.Max(0, (centre - reach) / (1 + square)), Math.Min(1, (centre + reach) / (1 + square)));
    }
}
