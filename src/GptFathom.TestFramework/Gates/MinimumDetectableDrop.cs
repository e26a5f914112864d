using MathNet.Numerics.Distributions;

namespace GptFathom.Gates;

/// <summary>The least true drop that the test would have shown with the wanted power, as a share; null where no drop would or none can be computed.</summary>
internal static class MinimumDetectableDrop
{
    private const int Halvings = 40;
    private const double Ignored = 8;

    /// <summary>Of the differences in a family of the given size.</summary>
    public static double? Of(Differences differences, int family, GatePolicy policy)
    {
        double level = policy.Alpha / (2 * family);
        return differences.IsMatchedBinary
            ? Binary(differences.Count, Churn(differences), level, policy.Power)
            : Graded(differences.Mean, level, policy.Power);
    }

    /// <summary>
    /// For right-or-wrong scores: gains of a share c/2 and losses of c/2 + δ in the n pairs, under the exact test at a one-sided level; the least δ whose power
    /// (Σ over the number of changes of its binomial chance times the chance of enough losses among them) reaches the one wanted.
    /// </summary>
    /// <param name="n">Pairs.</param>
    /// <param name="churn">Share c of the pairs that change anyhow.</param>
    /// <param name="level">One-sided.</param>
    /// <param name="power">From 0 to 1.</param>
    public static double? Binary(int n, double churn, double level, double power)
    {
        int[] critical = CriticalLosses(n, level);
        double invisible = 0, visible = 1 - churn;
        if (visible <= 0 || Power(visible) < power) return null;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (invisible + visible) / 2;
            if (Power(middle) >= power) visible = middle;
            else invisible = middle;
        }
        return visible;

        double Power(double drop)
        {
            double changed = Math.Min(1, churn + drop), reach = Ignored * (Math.Sqrt(n * changed * (1 - changed)) + 1), sum = 0;
            int first = (int)Math.Max(0, n * changed - reach), last = (int)Math.Min(n, n * changed + reach);
            for (int changes = first; changes <= last; changes++)
                sum += BinomialTail.Mass(changes, n, changed) * BinomialTail.AtLeast(critical[changes], changes, (churn / 2 + drop) / changed);
            return sum;
        }
    }

    private static double Churn(Differences differences) => (differences.Losses + differences.Gains + 1.0) / (differences.Count + 2);

    private static double? Graded(WeightedMean mean, double level, double power) => mean.StandardError is > 0 and { } error
        ? (Normal.InvCDF(0, 1, 1 - level) + Normal.InvCDF(0, 1, power)) * error
        : null;

    /// <summary>
    /// For each number of changes the least number of losses among them that the exact test rejects; one more than there are where none is enough.
    /// </summary>
    private static int[] CriticalLosses(int n, double level)
    {
        int[] critical = new int[n + 1];
        for (int changes = 0, losses = 1; changes <= n; changes++)
        {
            while (losses <= changes && BinomialTail.AtLeast(losses, changes, 0.5) > level) losses++;
            critical[changes] = losses;
        }
        return critical;
    }
}
