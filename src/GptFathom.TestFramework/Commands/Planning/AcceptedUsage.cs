using GptFathom.Snapshots;

namespace GptFathom.Commands.Planning;

/// <summary>What the accepted run took, on average.</summary>
/// <param name="Calls">Calls of an attempt to the candidate.</param>
/// <param name="OutputACall">Tokens of a reply.</param>
internal readonly record struct AcceptedUsage(double Calls, double OutputACall)
{
    /// <summary>Null where the run does not say.</summary>
    public static AcceptedUsage? Of(BenchmarkRun? run)
    {
        (long attempts, long calls, long output) = (0, 0, 0);
        foreach (Attempt attempt in (run?.Records ?? []).SelectMany(r => r.Attempts))
        {
            int made = Math.Max(attempt.Outputs.Count, attempt.OutputHashes.Count);
            if (attempt.Tokens is not { } tokens || made == 0) continue;
            attempts++;
            calls += made;
            output += tokens.Output;
        }
        return attempts == 0 ? null : new AcceptedUsage((double)calls / attempts, (double)output / calls);
    }
}
