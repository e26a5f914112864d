using MathNet.Numerics.Distributions;

namespace GptFathom.Gates;

/// <summary>The t interval of a weighted mean, with one degree of freedom less than there are independent units.</summary>
internal static class StudentInterval
{
    /// <summary>95 % interval within −1 and 1, or null for fewer than two units.</summary>
    public static Interval? Of(WeightedMean mean)
    {
        if (mean.StandardError is not { } error) return null;
        double reach = error * StudentT.InvCDF(0, 1, mean.Units - 1, (1 + Interval.Confidence) / 2);
        return new(Math.Max(-1, mean.Value - reach), Math.Min(1, mean.Value + reach));
    }
}
