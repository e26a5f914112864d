namespace GptFathom.Gates;

/// <summary>How much each sample counts: all alike (micro), or, where there are groups, each group alike (macro).</summary>
internal static class Weighting
{
    /// <summary>
    /// Relative weights: 1 for every sample when none has a group or all groups have one size, else 1/n of its group. No group is a group too.
    /// </summary>
    public static double[] Of(IReadOnlyList<string?> groups)
    {
        Dictionary<string, int> sizes = new(StringComparer.Ordinal);
        foreach (string? group in groups) sizes[group ?? ""] = sizes.GetValueOrDefault(group ?? "") + 1;
        return sizes.Values.Distinct().Count() <= 1
            ? [.. groups.Select(_ => 1.0)]
            : [.. groups.Select(group => 1.0 / sizes[group ?? ""])];
    }

    public static bool AreEqual(IReadOnlyList<double> weights) => weights.All(w => w == weights[0]);

    /// <summary>Σ w·v / Σ w, summed in the order given.</summary>
    public static double Mean(IReadOnlyList<double> weights, IReadOnlyList<double> values)
    {
        double sum = 0, total = 0;
        for (int i = 0; i < values.Count; i++) (sum, total) = (sum + weights[i] * values[i], total + weights[i]);
        return sum / total;
    }
}
