using GptFathom.Reports;
using GptFathom.Runs;
using RunSummary = Xunit.v3.RunSummary;

namespace GptFathom.Xunit;

/// <summary>Judges the run once all benchmarks are done, then publishes the samples that were held back and the gates.</summary>
internal sealed class VerdictStage(FathomTestAssembly assembly, CasePlan plan, SampleSink sink)
{
    public RunSummary Publish(bool isCancelled)
    {
        if (plan.Gates.Count == 0 && assembly.Deferred.IsEmpty && assembly.Session.Executions.Count == 0) return default;
        RunOutcome outcome = RunOutcome.Of(assembly.Session, isCancelled);
        DeferredResults deferred = new(outcome);
        foreach (DeferredSample sample in assembly.Deferred.OrderBy(h => h.TestCase.TestCaseDisplayName, StringComparer.Ordinal))
            sink.Publish(sample.TestCase, sample.Messages, deferred.ResultOf(sample));
        NotRunResults notRun = new(outcome, plan);
        foreach (SampleTestCase sample in assembly.NotRun.OrderBy(s => s.TestCaseDisplayName, StringComparer.Ordinal)) sink.Publish(sample, null, notRun.ResultOf(sample));

        GateResults gates = new(outcome, plan);
        List<GateError> errors = [];
        foreach (GateTestCase gate in plan.Gates)
        {
            TestVerdict result = gates.ResultOf(gate);
            sink.Publish(gate, null, result);
            if (result.Failure is { } message) errors.Add(new GateError(CodeOf(gate.Scope), gate.SourceFilePath, gate.SourceLineNumber, message));
        }
        assembly.Host.Reports.Write(outcome, errors, assembly.Host.CommandLine.ErrorsFile);
        return sink.Summary;
    }

    private static string CodeOf(GateScope scope) => scope switch
    {
        GateScope.Benchmark => "FATHOM101",
        GateScope.Capability => "FATHOM102",
        _ => "FATHOM103",
    };
}
