using GptFathom.Gates;
using GptFathom.Snapshots;

namespace GptFathom.Tests.Gates;

/// <summary>Runs made from scores; null is an error.</summary>
internal static class TestRuns
{
    public static BenchmarkRun Graded(params IEnumerable<double?> scores) => Of([.. scores], MetricKind.Graded);

    /// <summary>1 hit, 0 miss, x error.</summary>
    public static BenchmarkRun Binary(string scores) => Of([.. scores.Select(c => c == 'x' ? (double?)null : c - '0')], MetricKind.Binary);

    /// <summary>Baseline and candidate with so many lost, gained and unchanged samples.</summary>
    public static (BenchmarkRun Baseline, BenchmarkRun Candidate) Changed(int lost, int gained, int hit = 0, int missed = 0) => (
        Binary(new string('1', lost) + new string('0', gained) + new string('1', hit) + new string('0', missed)),
        Binary(new string('0', lost) + new string('1', gained) + new string('1', hit) + new string('0', missed)));

    public static BenchmarkRun Of(IReadOnlyList<double?> scores, MetricKind kind) =>
        Of([.. scores.Select((score, i) => Record($"s{i:D5}", score))], kind);

    public static BenchmarkRun Of(IReadOnlyList<SampleRecord> records, MetricKind kind) => new(Header(records.Count, kind), records);

    public static SampleRecord Record(string id, double? score, string? group = null) => new()
    {
        Id = id,
        Hash = "h",
        Group = group,
        Attempts = [new() { Outcome = score is null ? Outcome.Error : Outcome.Answered, Score = score }],
    };

    public static GateInput Input(BenchmarkRun? baseline, BenchmarkRun? candidate, string benchmark = "b", string capability = "Math") =>
        new() { Benchmark = benchmark, Capability = capability, Baseline = baseline, Candidate = candidate };

    public static GateInput Input((BenchmarkRun Baseline, BenchmarkRun Candidate) runs, string benchmark = "b", string capability = "Math") =>
        Input(runs.Baseline, runs.Candidate, benchmark, capability);

    public static BenchmarkRun WithGroups(this BenchmarkRun run, Func<int, string?> group) =>
        run with { Records = [.. run.Records.Select((r, i) => r with { Group = group(i) })] };

    public static BenchmarkRun LowerIsBetter(this BenchmarkRun run) => run with { Header = run.Header with { LowerIsBetter = true } };

    private static RunHeader Header(int samples, MetricKind kind) => new()
    {
        Benchmark = "b",
        Capability = "Math",
        Model = "model",
        Settings = new Dictionary<string, string>(),
        Fingerprint = "f",
        Kind = kind,
        Threshold = 0.5,
        Samples = samples,
    };
}
