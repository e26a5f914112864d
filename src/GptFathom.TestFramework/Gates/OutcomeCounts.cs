using GptFathom.Snapshots;

namespace GptFathom.Gates;

/// <summary>How the samples of a run ended.</summary>
internal sealed record OutcomeCounts(int Answered, int NoAnswer, int Truncated, int Refused, int Error)
{
    public int Scored => Answered + NoAnswer + Truncated + Refused;

    public static OutcomeCounts Of(BenchmarkRun run)
    {
        Dictionary<Outcome, int> counts = run.Records.CountBy(r => r.Outcome).ToDictionary();
        return new(Of(Outcome.Answered), Of(Outcome.NoAnswer), Of(Outcome.Truncated), Of(Outcome.Refused), Of(Outcome.Error));

        int Of(Outcome outcome) => counts.GetValueOrDefault(outcome);
    }
}
