using GptFathom.Gates;
using GptFathom.Reports;
using GptFathom.Runs;

namespace GptFathom.Xunit;

/// <summary>The result of each gate: a projection of the run's verdict.</summary>
internal sealed class GateResults
{
    private const int LongestProblem = 2_000;
    private readonly RunOutcome _outcome;
    private readonly string? _sharedProblem;
    private readonly GateTestCase? _bearer;

    /// <param name="outcome">What came of the run.</param>
    /// <param name="plan">The gates to report.</param>
    public GateResults(RunOutcome outcome, CasePlan plan)
    {
        _outcome = outcome;
        _sharedProblem = outcome.SharedProblem;
        // What keeps every benchmark from running is one failure, not one for each gate: that of the only benchmark, or else of the run.
        if (_sharedProblem is not null && plan.Gates.Count > 0) _bearer = plan.Gates.Count(g => g.Scope == GateScope.Benchmark) == 1 ? plan.Gates[0] : plan.Gates[^1];
    }

    public TestVerdict ResultOf(GateTestCase gate)
    {
        if (_sharedProblem is not null)
        {
            if (gate != _bearer) return TestVerdict.Skipped($"not run; see {_bearer!.TestCaseDisplayName}");
            string problem = HostileText.ForLog(_sharedProblem, LongestProblem);
            return TestVerdict.Failed(gate.Scope == GateScope.Benchmark ? $"{gate.Subject}: {problem}" : problem);
        }
        return gate.Scope switch
        {
            GateScope.Benchmark => OfBenchmark(gate.Subject),
            GateScope.Capability => OfCapability(gate.Subject),
            _ => OfRun(),
        };
    }

    private TestVerdict OfBenchmark(string id)
    {
        if (_outcome.Session.Executions.GetValueOrDefault(id) is not { } execution)
        {
            return _outcome.Session.Found.Refused.TryGetValue(id, out RefusedBenchmark? refused)
                ? TestVerdict.Failed($"{id}: {HostileText.ForLog(refused.Reason, LongestProblem)}")
                : _outcome.IsCancelled ? TestVerdict.Skipped("not judged: the run was cancelled") : NotRun(id);
        }
        if (execution is { IsWhole: false, EndedBecause: { } reason }) return TestVerdict.Failed($"{id}: {HostileText.ForLog(reason, LongestProblem)}");
        if (!execution.IsWhole)
            return TestVerdict.Skipped($"partial {execution.Selected}/{execution.SampleSet.Count}{(execution.ExtentText is { } extent ? $", {extent}" : "")}");
        BenchmarkVerdict verdict = _outcome.Find(id)!;
        string text = string.Join('\n', [VerdictText.Line(verdict, _outcome.Session.Policy.Correction), .. RunNotes.Of(execution)]);
        return Of(verdict.Verdict.ToResult(_outcome.Session.Policy), text, () => _outcome.Hints(execution, verdict));
    }

    private TestVerdict NotRun(string id) => _outcome.Session.Found.Planned.GetValueOrDefault(id) switch
    {
        { Benchmark.Definition.Attribute.Skip: { } reason } => TestVerdict.Skipped(reason),
        { SampleSet.Count: 0 } planned => TestVerdict.Skipped($"{planned.Extent.Describe(planned.Benchmark.Samples.Count)}: none of the samples is in it"),
        _ => TestVerdict.Failed($"{id}: the benchmark did not run; its samples say why."),
    };

    private TestVerdict OfCapability(string name) => _outcome.Verdict.Capabilities.FirstOrDefault(c => c.Id == name) is { } capability
        ? Of(capability.Verdict.ToResult(_outcome.Session.Policy), VerdictText.Line(capability, _outcome.Session.Policy.Correction), () => "")
        : TestVerdict.Skipped($"no complete benchmark of it in this run; left out: {LeftOut(name)}");

    private string LeftOut(string capability)
    {
        string[] ids = [.. _outcome.Session.Found.Planned.Values.Select(p => p.Benchmark).Where(b => b.Definition.Attribute.Capability == capability).Select(b => b.Id)];
        return Words.List([.. ids.Order(StringComparer.Ordinal)], ids.Length, id => HostileText.ForLog(id, 100));
    }

    private TestVerdict OfRun() => _outcome.Verdict.Benchmarks.Count == 0
        ? TestVerdict.Skipped("no complete benchmark in this run")
        : Of(_outcome.Verdict.Run.ToResult(_outcome.Session.Policy), VerdictText.Run(_outcome.Verdict.Run), () => "");

    private static TestVerdict Of(GateResult result, string text, Func<string> hints) => result switch
    {
        GateResult.Passed => TestVerdict.PassedWith(text),
        GateResult.Skipped => TestVerdict.Skipped(text),
        _ => TestVerdict.Failed(hints() is { Length: > 0 } more ? $"{text}\n{more}" : text),
    };
}
