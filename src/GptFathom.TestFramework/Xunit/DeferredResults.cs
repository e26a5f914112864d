using GptFathom.Gates;
using GptFathom.Runs;

namespace GptFathom.Xunit;

/// <summary>The result of each sample that waited for its benchmark's verdict.</summary>
internal sealed class DeferredResults(RunOutcome outcome)
{
    public TestVerdict ResultOf(DeferredSample sample)
    {
        BenchmarkExecution execution = outcome.Session.Executions[sample.TestCase.Benchmark.Id];
        BenchmarkVerdict? verdict = outcome.Find(execution.Benchmark.Id);
        return sample.Result.Standing == SampleStanding.Error ? Error(sample.Result, execution, verdict) : Miss(sample.Result, execution, verdict);
    }

    private static TestVerdict Error(SampleResult result, BenchmarkExecution execution, BenchmarkVerdict? verdict)
    {
        string text = $"error, not scored: {result.Cause ?? "unknown cause"}";
        bool stands = execution.IsWhole && verdict is { Verdict: not Verdict.Incomplete };
        return stands ? TestVerdict.Skipped(text) : TestVerdict.Failed(text);
    }

    private static TestVerdict Miss(SampleResult result, BenchmarkExecution execution, BenchmarkVerdict? verdict)
    {
        bool isStrict = execution.Benchmark.Definition.Attribute.Gate == GateMode.EverySample;
        bool isFailure = isStrict || !execution.IsWhole || verdict?.Verdict == Verdict.Regressed;
        if (!isFailure) return TestVerdict.Skipped(verdict?.Verdict == Verdict.Incomplete ? "lost; the gate could not judge" : "lost, within noise");
        return TestVerdict.Failed(SampleText.Lost(result, execution.Benchmark.Definition.Attribute.Publish));
    }
}
