using System.Text.Json;
using GptFathom.Snapshots;

namespace GptFathom.Commands.Planning;

/// <summary>A plan for programs.</summary>
internal static class PlanJson
{
    private const int SchemaVersion = 1;

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
            Write(json, benchmark.Models);
            json.WriteStartArray("notes");
            foreach (string note in benchmark.Notes) json.WriteStringValue(note);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("total");
        json.WriteNumber("samples", plan.Samples);
        json.WriteNumber("stored", plan.Stored);
        Write(json, plan.Models);
        json.WriteEndObject();
        json.WriteStartObject("refused");
        foreach ((string id, string reason) in plan.Refused) json.WriteString(id, reason);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<ModelPlan> models)
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
            else json.WriteNull("outputTokensAtMost");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
