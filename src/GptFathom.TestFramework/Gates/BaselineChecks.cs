using GptFathom.Snapshots;

namespace GptFathom.Gates;

/// <summary>What has become easier to pass than the accepted runs say: the gate must not be passed by doing nothing.</summary>
internal static class BaselineChecks
{
    /// <param name="inputs">The benchmarks that are judged; what a filter or a suite left out is not loosened.</param>
    /// <param name="dangling">Accepted runs without a benchmark: id and file.</param>
    /// <returns>Sorted by benchmark (ordinal).</returns>
    public static IReadOnlyList<Relaxation> Of(IEnumerable<GateInput> inputs, IEnumerable<(string Benchmark, string File)> dangling) =>
    [
        .. inputs.SelectMany(Of)
            .Concat(from d in dangling select new Relaxation(d.Benchmark, RelaxationKind.Dangling, $"an accepted run without a benchmark ({Path.GetFileName(d.File)})"))
            .OrderBy(l => l.Benchmark, StringComparer.Ordinal),
    ];

    /// <summary>What is looser now than when the other run was accepted.</summary>
    public static IReadOnlyList<Relaxation> Between(BenchmarkRun accepted, BenchmarkRun now)
    {
        string benchmark = now.Header.Benchmark;
        Pairing pairing = Pairing.Of(accepted, now);
        return
        [
            .. Samples(pairing.Removed, "fewer sample", "fewer samples"),
            .. Samples(pairing.Changed, "changed sample", "changed samples"),
            .. RelaxedLimits.Of(accepted.Header, now.Header).Select(text => new Relaxation(benchmark, RelaxationKind.Gate, text)),
        ];

        IEnumerable<Relaxation> Samples(IReadOnlyList<string> ids, string one, string several) =>
            ids.Count == 0 ? [] : [new(benchmark, RelaxationKind.Samples, $"{Figures.Count(ids.Count)} {(ids.Count == 1 ? one : several)}: {NameList.Of(ids)}")];
    }

    private static IEnumerable<Relaxation> Of(GateInput input) => input switch
    {
        { Baseline: null, Refusal: null } => [new(input.Benchmark, RelaxationKind.Missing, Reasons.NoBaseline)],
        { Baseline: { } accepted, Candidate: { } now } => Between(accepted, now),
        _ => [],
    };
}
