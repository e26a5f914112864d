namespace GptFathom.Gates;

/// <summary>What a paired test says, before its family is heard.</summary>
/// <param name="Estimate">Δ, from −1 to 1; negative is worse.</param>
/// <param name="P">Two-sided.</param>
/// <param name="LeastP">The p that the worst possible result would have had.</param>
internal readonly record struct PairedTestResult(double Estimate, double P, double LeastP)
{
    /// <summary>The test follows from the metric's declared type and the weights: exact McNemar, or sign flips.</summary>
    public static PairedTestResult Of(Differences differences, string stream, GatePolicy policy)
    {
        bool matched = differences.IsMatchedBinary;
        Tails tails = matched ? McNemar.Test(differences.Losses, differences.Gains) : SignFlips.Test(differences.Totals, stream, policy);
        return new(differences.Mean.Value, tails.TwoSided, LeastOf(differences.CanFall, matched, policy));
    }

    /// <summary>Where all G units that could fall do, both exact tests give 2·2^−G; random flips give no less than 2/(B + 1).</summary>
    private static double LeastOf(int canFall, bool matched, GatePolicy policy)
    {
        double exact = Math.Min(1, Math.ScaleB(2, -canFall));
        return matched || canFall <= SignFlips.LargestEnumeration ? exact : Math.Max(exact, 2.0 / (policy.Permutations + 1));
    }

    /// <summary>The verdict, by the first row that applies.</summary>
    /// <param name="adjusted">P, adjusted for the family.</param>
    /// <param name="family">Size of the family.</param>
    /// <param name="alpha">Level of the family.</param>
    public Verdict Read(double adjusted, int family, double alpha) =>
        adjusted <= alpha && Estimate < 0 ? Verdict.Regressed
        : adjusted <= alpha && Estimate > 0 ? Verdict.Improved
        : LeastP <= alpha / family ? Verdict.Held
        : Verdict.Inconclusive;
}
