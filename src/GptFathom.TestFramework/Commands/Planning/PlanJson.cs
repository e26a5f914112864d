using System.Text.Json;
using GptFathom.Snapshots;

namespace GptFathom.Commands.Planning;

/// <summary>A plan for programs.</summary>
internal static class PlanJson
{
    private const int SchemaVersion = 1;

    /// <summary>What is not known is left out.</summary>
    public static void Write(RunPlan plan, string? candidate, Stream file)
    {
        using Utf8JsonWriter json = new(file, SnapshotJson.WriterOptions with { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteString("candidate", candidate);
        json.WriteStartArray("benchmarks");
        foreach (BenchmarkPlan benchmark in plan.Benchmarks)
        {
            json.WriteStartObject();
            json.WriteString("id", benchmark.Id);
            json.WriteNumber("samples", benchmark.Samples);
            json.WriteNumber("stored", benchmark.Stored);
            Write(json, plan, benchmark.Models);
            json.WriteStartArray("notes");
            foreach (string note in benchmark.Notes) json.WriteStringValue(note);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("total");
        json.WriteNumber("samples", plan.Samples);
        json.WriteNumber("stored", plan.Stored);
        Write(json, plan, plan.Models);
        json.WriteEndObject();
        json.WriteString("budget", plan.Budget);
        json.WriteStartObject("refused");
        foreach ((string id, string reason) in plan.Refused) json.WriteString(id, reason);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RunPlan plan, IEnumerable<ModelPlan> models)
    {
        json.WriteStartArray("models");
        foreach (ModelPlan model in models)
        {
            json.WriteStartObject();
            json.WriteString("model", model.Model);
            json.WriteNumber("calls", model.Calls);
            json.WriteNumber("inputTokens", model.Input);
            json.WriteNumber("outputTokens", model.Output);
            if (model.MostOutput is { } most) json.WriteNumber("outputTokensAtMost", most);
            if (plan.Cost(model) is { } usd) json.WriteNumber("usd", usd);
            if (plan.MostCost(model) is { } mostUsd) json.WriteNumber("usdAtMost", mostUsd);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
