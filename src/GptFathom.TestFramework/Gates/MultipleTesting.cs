namespace GptFathom.Gates;

/// <summary>Adjusts the p-values of one family; an adjusted value at most α is a rejection at level α.</summary>
internal static class MultipleTesting
{
    public static double[] Adjust(IReadOnlyList<double> family, Correction correction) =>
        correction == Correction.Holm ? Holm(family) : BenjaminiHochberg(family);

    /// <summary>Holm 1979, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6:65.</summary>
    public static double[] Holm(IReadOnlyList<double> family)
    {
        double[] adjusted = new double[family.Count];
        double largest = 0;
        foreach ((int rank, int index) in Ascending(family).Index())
            adjusted[index] = largest = Math.Max(largest, Math.Min(1, (family.Count - rank) * family[index]));
        return adjusted;
    }

    /// <summary>Benjamini and Hochberg 1995, "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57:289.</summary>
    public static double[] BenjaminiHochberg(IReadOnlyList<double> family)
    {
        double[] adjusted = new double[family.Count];
        double smallest = 1;
        foreach ((int rank, int index) in Ascending(family).Index().Reverse())
            adjusted[index] = smallest = Math.Min(smallest, family.Count * family[index] / (rank + 1));
        return adjusted;
    }

    private static IEnumerable<int> Ascending(IReadOnlyList<double> family) => Enumerable.Range(0, family.Count).OrderBy(i => family[i]);
}
