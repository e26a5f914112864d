namespace GptFathom.Gates;

/// <summary>What is tested as one: a benchmark, a group of it, or a capability.</summary>
internal sealed class PairedTest
{
    private readonly string _stream;
    private readonly Differences[] _fills;

    private PairedTest(string stream, int missing, Func<Fill, Differences> fill)
    {
        (_stream, Missing) = (stream, missing);
        _fills = missing == 0 ? [fill(Fill.None)] : [.. Enum.GetValues<Fill>().Select(fill)];
    }

    /// <summary>Pairs without a score on one side or both.</summary>
    public int Missing { get; }

    /// <summary>The complete pairs.</summary>
    public Differences Differences => _fills[0];

    public static PairedTest Of(string stream, IReadOnlyList<SamplePair> pairs, bool isBinary) =>
        new(stream, pairs.Count(p => !p.IsComplete), fill => Differences.Of(pairs, fill, isBinary));

    /// <summary>Several benchmarks as one, each counting the same.</summary>
    public static PairedTest Average(string stream, IReadOnlyList<PairedTest> benchmarks) =>
        new(stream, benchmarks.Sum(b => b.Missing), fill => Differences.Average([.. benchmarks.Select(b => b.With(fill))]));

    /// <summary>The results under each <see cref="Fill"/>, or only under the first where nothing is missing.</summary>
    public PairedTestResult[] Weigh(GatePolicy policy) => [.. _fills.Select(fill => PairedTestResult.Of(fill, _stream, policy))];

    private Differences With(Fill fill) => _fills[Missing == 0 ? 0 : (int)fill];
}
