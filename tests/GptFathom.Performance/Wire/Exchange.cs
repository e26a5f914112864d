using System.Diagnostics;

namespace GptFathom.Performance.Wire;

/// <summary>One request of a prompt as the server saw it, in ticks of the stopwatch.</summary>
internal sealed record Exchange(string Prompt, long Began, long Ended, bool HasFailed)
{
    /// <summary>
    /// How much of a run's time its calls spent waiting: those that had failed, or were left to hang, and had not been sent again. A call that waits keeps its
    /// slot, so each takes its share of the slots; once every prompt has been sent, its share of the calls that are left, since the run then waits for them.
    /// </summary>
    /// <param name="exchanges">All requests.</param>
    /// <param name="slots">Most calls in flight.</param>
    public static TimeSpan Waiting(IEnumerable<Exchange> exchanges, int slots)
    {
        List<(long At, int Waiting, int Active)> changes = [];
        long allSent = 0;
        foreach (IGrouping<string, Exchange> prompt in exchanges.GroupBy(e => e.Prompt, StringComparer.Ordinal))
        {
            Exchange[] tries = [.. prompt.OrderBy(e => e.Began)];
            allSent = Math.Max(allSent, tries[0].Began);
            for (int i = 0; i < tries.Length; i++)
            {
                bool isWait = tries[i].HasFailed && i + 1 < tries.Length;
                (int waiting, int active) = isWait ? (1, 0) : (0, 1);
                changes.Add((tries[i].Began, waiting, active));
                changes.Add((isWait ? tries[i + 1].Began : tries[i].Ended, -waiting, -active));
            }
        }
        double ticks = 0;
        (long at, int waits, int actives) = (0, 0, 0);
        foreach ((long next, int waiting, int active) in changes.OrderBy(c => c.At))
        {
            if (waits > 0) ticks += (next - at) * ((double)waits / (at < allSent ? slots : waits + actives));
            (at, waits, actives) = (next, waits + waiting, actives + active);
        }
        return TimeSpan.FromSeconds(ticks / Stopwatch.Frequency);
    }
}
