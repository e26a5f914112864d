namespace GptFathom.Gates;

/// <summary>What follows from a verdict outside the gate.</summary>
internal static class VerdictExtensions
{
    /// <summary>How the test case of the gate ends, for a benchmark and a capability alike.</summary>
    public static GateResult ToResult(this Verdict verdict, GatePolicy policy) => verdict switch
    {
        Verdict.Held or Verdict.Improved => GateResult.Passed,
        Verdict.Inconclusive => policy.Strict ? GateResult.Failed : GateResult.Skipped,
        Verdict.NoBaseline => policy.FailOnMissingBaseline ? GateResult.Failed : GateResult.Skipped,
        _ => GateResult.Failed,
    };

    /// <summary>How the test case of the run's gate ends.</summary>
    public static GateResult ToResult(this RunSummary run, GatePolicy policy) => run.LoosenedFails ? GateResult.Failed : run.Verdict.ToResult(policy);

    /// <summary>The exit code of a command that ends in this verdict of the run.</summary>
    public static int ToExitCode(this Verdict verdict, bool strict) => verdict switch
    {
        Verdict.Regressed or Verdict.BelowFloor or Verdict.LimitExceeded => ExitCodes.Regressed,
        Verdict.Incomplete => ExitCodes.Incomplete,
        Verdict.Inconclusive or Verdict.NoBaseline when strict => ExitCodes.Incomplete,
        _ => ExitCodes.Success,
    };
}
