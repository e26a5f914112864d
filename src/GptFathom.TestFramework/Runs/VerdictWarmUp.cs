using GptFathom.Gates;
using GptFathom.Reports;
using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>
/// Has the runtime compile what the end of a run goes through while models still answer: else it does so when the last reply is there and nothing else is left
/// to do, for a third of a second. The first samples are judged against themselves; nothing is written or kept.
/// </summary>
internal static class VerdictWarmUp
{
    private const int MostRecords = 100;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>Warms up in the middle of a run: at its start the first calls need the processors.</summary>
    /// <param name="session">The run.</param>
    /// <param name="selected">Number of its samples.</param>
    /// <param name="time">The clock.</param>
    /// <param name="end">The run is over.</param>
    public static async Task RunAsync(FathomSession session, int selected, TimeProvider time, CancellationToken end)
    {
        using PeriodicTimer timer = new(Interval, time);
        while (session.Executions.Values.Sum(e => e.Finished) <= selected / 2) await timer.WaitForNextTickAsync(end);
        if (session is ConfiguredSession) Run(session);
    }

    internal static void Run(FathomSession session)
    {
        GateInput[] inputs = [.. session.Executions.Values.Select(Input)];
        RunVerdict verdict = Gate.Judge(inputs, session.Policy);
        foreach (GateInput input in inputs) SnapshotWriter.Write(Stream.Null, input.Candidate!, keepOutputs: true);
        VerdictJson.Write(verdict);
        VerdictMarkdown.Write(verdict);
        VerdictText.Table(verdict);
        RunOutcome outcome = new(session, verdict, IsCancelled: false);
        RunLog.Write(Stream.Null, outcome);
        _ = outcome.Notes().Count();
    }

    private static GateInput Input(BenchmarkExecution execution)
    {
        BenchmarkRun run = execution.ToRun();
        BenchmarkRun first = run with { Records = [.. run.Records.Take(MostRecords)] };
        return new GateInput
        {
            Benchmark = execution.Benchmark.Id, Capability = execution.Benchmark.Definition.Attribute.Capability, Baseline = first, Candidate = first,
        };
    }
}
