using System.Text.Json;
using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>What a snapshot must not hold: when the run was, what it reused, and why samples failed.</summary>
internal static class RunLog
{
    /// <exception cref="FathomException">The session is refused.</exception>
    public static void Write(RunOutcome outcome)
    {
        ConfiguredSession session = outcome.Session.Configured;
        string name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{session.Started:yyyyMMdd'T'HHmmssfff}.run.json");
        AtomicFile.Write(Path.Combine(session.Folders.Store, "runs", name), file => Write(file, outcome));
    }

    internal static void Write(Stream file, RunOutcome outcome)
    {
        ConfiguredSession session = outcome.Session.Configured;
        using Utf8JsonWriter json = new(file, SnapshotJson.WriterOptions with { Indented = true });
        json.WriteStartObject();
        json.WriteString("started", session.Started);
        json.WriteString("candidate", session.Configuration.Candidate);
        json.WriteString("verdict", SnapshotJson.Name(outcome.Verdict.Run.Verdict));
        json.WriteStartArray("warnings");
        foreach (string warning in session.FolderNotes.Concat(session.StoreWarnings).Concat(ModelNotes.Of(session.Executions.Values))) json.WriteStringValue(warning);
        json.WriteEndArray();
        if (session.Configuration.Budget is { } budget) json.WriteString("budget", budget.ToString());
        UseLog.Totals(json, [.. session.Executions.Values.Select(e => e.Use)]);
        json.WriteStartArray("benchmarks");
        foreach (BenchmarkExecution execution in session.Executions.Values.OrderBy(e => e.Benchmark.Id, StringComparer.Ordinal)) Write(json, execution);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CallTally calls)
    {
        json.WriteNumber("asked", calls.Asked);
        json.WriteNumber("reused", calls.Reused);
        if (calls.OldestReused is { } oldest) json.WriteString("oldestReused", oldest);
    }

    private static void Write(Utf8JsonWriter json, BenchmarkExecution execution)
    {
        json.WriteStartObject();
        json.WriteString("id", execution.Benchmark.Id);
        json.WriteNumber("samples", execution.Finished);
        Write(json, execution.Observations.Candidate);
        json.WriteStartObject("otherModels");
        Write(json, execution.Observations.Others);
        json.WriteEndObject();
        if (execution.Observations.Starts.Otherwise is { Count: > 0 } otherwise)
        {
            json.WriteStartArray("neverRepeated");
            foreach (string sample in otherwise) json.WriteStringValue(sample);
            json.WriteEndArray();
        }
        UseLog.Write(json, execution.Use);
        if (execution.AbortedBecause is { } reason) json.WriteString("aborted", reason);
        json.WriteStartObject("errors");
        foreach (SampleResult error in execution.Errors.OrderBy(r => r.Sample.Id, StringComparer.Ordinal))
            json.WriteString(error.Sample.Id, error.Cause);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
