using GptFathom.Snapshots;

namespace GptFathom.Commands;

/// <summary>Which runs are fit to be compared with from now on.</summary>
internal static class Acceptance
{
    /// <summary>Why the run should not be accepted, or null.</summary>
    public static string? Refusal(BenchmarkRun run, double maxErrors)
    {
        if (run.Header.IsPartial) return "the run covers only a part of its benchmark";
        int errors = run.Records.Count(r => r.IsError);
        return errors > maxErrors * run.Records.Count ? $"{errors} of {run.Records.Count} samples are errors" : null;
    }
}
