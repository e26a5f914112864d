using GptFathom.Gates;
using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>From finished benchmarks to what the gate judges.</summary>
internal sealed class GateInputs(GatePolicy policy)
{
    /// <summary>The benchmarks that were run whole; a part is never judged.</summary>
    public IEnumerable<GateInput> Of(IEnumerable<BenchmarkExecution> executions, bool isCancelled) =>
        executions.Where(e => e.IsWhole).Select(e => Of(e, isCancelled));

    /// <summary>A benchmark that could not run at all.</summary>
    public static GateInput Of(RefusedBenchmark refused) => new() { Benchmark = refused.Id, Capability = refused.Capability, Refusal = refused.Reason.Raw };

    private GateInput Of(BenchmarkExecution execution, bool isCancelled)
    {
        BenchmarkRun run = execution.ToRun();
        return new GateInput
        {
            Benchmark = execution.Benchmark.Id,
            Capability = execution.Benchmark.Definition.Attribute.Capability,
            Baseline = execution.Baseline,
            Candidate = run,
            Limits = policy.LimitsOf(execution.Benchmark.Definition.Attribute),
            Extent = execution.ExtentText,
            Refusal = execution.EndedBecause?.Raw ?? Refusal(execution.Baseline, run),
            Incompletion = execution.IsComplete ? null : isCancelled ? "the run was cancelled" : $"{execution.Finished} of {execution.SampleSet.Count} samples ran",
        };
    }

    // Metric and extraction are known from scored samples: a run of nothing but errors is incomplete, and one of nothing but exceptions worse, rather than different.
    private static string? Refusal(BenchmarkRun? baseline, BenchmarkRun run)
    {
        if (baseline is null) return null;
        return run.Header.Settings.ContainsKey("metric")
            ? Comparability.Refusal(baseline.Header, run.Header)
            : Comparability.Refusal(baseline.Header, run.Header with { Kind = baseline.Header.Kind }, ["metric", "extraction"]);
    }
}
