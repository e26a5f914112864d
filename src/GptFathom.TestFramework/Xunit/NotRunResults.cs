using GptFathom.Runs;

namespace GptFathom.Xunit;

/// <summary>The result of each sample that never ran because its benchmark was given up. Where no gate was asked for that would say why, the first such sample does.</summary>
internal sealed class NotRunResults(RunOutcome outcome, CasePlan plan)
{
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    public TestVerdict ResultOf(SampleTestCase sample)
    {
        BenchmarkExecution execution = outcome.Session.Executions[sample.Benchmark.Id];
        string reason = $"not run: {execution.AbortedBecause ?? "the run ended before":400}";
        return IsSaidByGate(execution) || !_said.Add(reason) ? TestVerdict.Skipped(reason) : TestVerdict.Failed(reason);
    }

    private bool IsSaidByGate(BenchmarkExecution execution) =>
        (outcome.SharedProblem is not null && plan.Gates.Count > 0)
        || plan.Gates.Any(gate => gate.Scope == GateScope.Benchmark ? gate.Subject == execution.Benchmark.Id : gate.Scope == GateScope.Run && execution.IsWhole);
}
