namespace GptFathom.Gates;

/// <summary>The paired differences that are judged together, with their weights. Samples are independent units here; clusters would be summed before.</summary>
internal sealed class Differences
{
    private readonly double[] _weights;
    private readonly double[] _values;

    private Differences(double[] weights, double[] values, int canFall, bool isBinary)
    {
        (_weights, _values, CanFall) = (weights, values, canFall);
        IsMatchedBinary = isBinary && Weighting.AreEqual(weights);
    }

    public int Count => _values.Length;

    /// <summary>Units whose baseline score leaves room for a worse one.</summary>
    public int CanFall { get; }

    /// <summary>Right-or-wrong scores that all weigh the same: gains and losses say everything.</summary>
    public bool IsMatchedBinary { get; }

    public int Gains => _values.Count(d => d > 0);

    public int Losses => _values.Count(d => d < 0);

    /// <summary>The estimate Δ, from −1 to 1; negative is worse.</summary>
    public WeightedMean Mean => WeightedMean.Of(_weights, _values);

    /// <summary>T = w·d of each unit, up to a common factor: what a sign flip turns round.</summary>
    public double[] Totals => [.. _weights.Zip(_values, (w, d) => w * d)];

    /// <summary>95 % interval of Δ: Tango's for right-or-wrong scores of one weight, else Student's. Null for a single unit of any other kind.</summary>
    public Interval? Interval => IsMatchedBinary ? Tango.Interval(Losses, Gains, Count) : StudentInterval.Of(Mean);

    public static Differences Of(IReadOnlyList<SamplePair> pairs, Fill fill, bool isBinary)
    {
        IReadOnlyList<SamplePair> complete = [.. pairs.Select(p => p.With(fill)).Where(p => p.IsComplete)];
        return new(Weighting.Of([.. complete.Select(p => p.Group)]), [.. complete.Select(p => p.Difference)], complete.Count(p => p.CanFall), isBinary);
    }

    /// <summary>All of several benchmarks, each benchmark counting the same.</summary>
    public static Differences Average(IReadOnlyList<Differences> benchmarks) => new(
        [.. benchmarks.SelectMany(b => b.Shares)],
        [.. benchmarks.SelectMany(b => b._values)],
        benchmarks.Sum(b => b.CanFall),
        isBinary: false);

    private IEnumerable<double> Shares
    {
        get
        {
            double total = _weights.Sum();
            return _weights.Select(w => w / total);
        }
    }
}
