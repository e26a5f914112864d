namespace GptFathom.Gates;

/// <summary>A weighted mean and how sure it is.</summary>
/// <param name="Value">Σ w·v / Σ w.</param>
/// <param name="StandardError">
/// √(G/(G−1) · Σ (w·(v − mean))²) with weights that sum to 1: the sandwich estimator with the usual small-sample factor (Liang and Zeger 1986;
/// Cameron and Miller 2015), for independent units. Equal weights give SD/√n. Null for fewer than two units.
/// </param>
/// <param name="Units">Number of independent units G.</param>
internal readonly record struct WeightedMean(double Value, double? StandardError, int Units)
{
    public static WeightedMean Of(IReadOnlyList<double> weights, IReadOnlyList<double> values)
    {
        double mean = Weighting.Mean(weights, values), total = weights.Sum(), squares = 0;
        int units = values.Count;
        for (int i = 0; i < units; i++)
        {
            double residual = weights[i] / total * (values[i] - mean);
            squares += residual * residual;
        }
        return new(mean, units < 2 ? null : Math.Sqrt(squares * units / (units - 1)), units);
    }
}
