using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GptFathom.Snapshots;

/// <summary>How headers and records are written as JSON: stable key order, absent rather than null, readable text.</summary>
internal static class SnapshotJson
{
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Utf8JsonWriter json, RunHeader header)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", RunHeader.CurrentSchemaVersion);
        json.WriteString("benchmark", WellFormed(header.Benchmark));
        json.WriteString("capability", WellFormed(header.Capability));
        json.WriteString("model", WellFormed(header.Model));
        WriteStrings(json, "answeredModels", header.AnsweredModels);
        json.WriteStartObject("settings");
        foreach ((string name, string value) in header.Settings.OrderBy(s => s.Key, StringComparer.Ordinal)) json.WriteString(WellFormed(name), WellFormed(value));
        json.WriteEndObject();
        json.WriteString("fingerprint", header.Fingerprint);
        json.WriteString("kind", Name(header.Kind));
        json.WriteBoolean("lowerIsBetter", header.LowerIsBetter);
        json.WriteNumber("threshold", header.Threshold);
        Write(json, header.Gate);
        json.WriteNumber("samples", header.Samples);
        json.WriteBoolean("partial", header.IsPartial);
        if (header.Extent.Limit is { } limit) json.WriteNumber("limit", limit);
        if (header.Extent.Shard is { } shard) json.WriteString("shard", shard.ToString());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GateLimits gate)
    {
        json.WriteStartObject("gate");
        WriteNumbers(GateLimits.OfComparison);
        if (gate.EverySample) json.WriteBoolean("everySample", true);
        WriteNumbers(GateLimits.Absolute);
        json.WriteEndObject();

        void WriteNumbers(IEnumerable<GateLimit> limits)
        {
            foreach (GateLimit limit in limits)
                if (limit.Get(gate) is { } value) json.WriteNumber(limit.JsonName, value);
        }
    }

    public static void Write(Utf8JsonWriter json, SampleRecord record, bool keepOutputs)
    {
        json.WriteStartObject();
        json.WriteString("id", WellFormed(record.Id));
        json.WriteString("hash", record.Hash);
        if (record.Group is not null) json.WriteString("group", WellFormed(record.Group));
        if (record.Cluster is not null) json.WriteString("cluster", WellFormed(record.Cluster));
        if (record.Attempts.Count == 1)
        {
            Write(json, record.Attempts[0], keepOutputs);
        }
        else
        {
            json.WriteStartArray("attempts");
            foreach (Attempt attempt in record.Attempts)
            {
                json.WriteStartObject();
                Write(json, attempt, keepOutputs);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Attempt attempt, bool keepOutputs)
    {
        json.WriteString("outcome", Name(attempt.Outcome));
        if (attempt.Score is { } score) json.WriteNumber("score", score);
        if (attempt.Also.Count > 0)
        {
            json.WriteStartObject("also");
            foreach ((string metric, double value) in attempt.Also.OrderBy(a => a.Key, StringComparer.Ordinal)) json.WriteNumber(metric, value);
            json.WriteEndObject();
        }
        if (attempt.Answer is not null) json.WriteString("answer", WellFormed(attempt.Answer));
        if (keepOutputs) WriteStrings(json, "outputs", attempt.Outputs);
        else WriteStrings(json, "outputHashes", attempt.OutputHashes.Count > 0 ? attempt.OutputHashes : [.. attempt.Outputs.Select(HashOf)]);
        if (attempt.FinishReason is not null) json.WriteString("finishReason", WellFormed(attempt.FinishReason));
        if (attempt.Tokens is { } tokens)
        {
            json.WriteStartObject("tokens");
            json.WriteNumber("input", tokens.Input);
            json.WriteNumber("output", tokens.Output);
            json.WriteEndObject();
        }
        WriteStrings(json, "requests", attempt.Requests);
    }

    public static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string HashOf(string output)
    {
        ContentHash hash = new();
        return hash.Add(output).ToString();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(WellFormed(value));
        json.WriteEndArray();
    }

    // Half a surrogate pair cannot be written as UTF-8; it becomes U+FFFD.
    private static string WellFormed(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
        ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))
        : text;
}
