using System.Buffers;
using System.Text.Json;

namespace GptFathom.Runs;

/// <summary>The part of a run's log that says what was asked, of whom, and what it took.</summary>
internal static class UseLog
{
    /// <summary>What a run or a benchmark took: in all, for the candidate and for the models beside it.</summary>
    public static void Totals(Utf8JsonWriter json, params IReadOnlyCollection<BenchmarkUse> uses)
    {
        Write(json, "spent", AskedCalls.Sum(uses.Select(u => u.Asked)));
        Write(json, "spentOnCandidate", AskedCalls.Sum(uses.Select(u => u.AskedOfCandidate)));
        Write(json, "spentOnOthers", AskedCalls.Sum(uses.Select(u => u.AskedOfOthers)));
    }

    /// <summary>The properties of a benchmark: its total, each model, each sample that anything was asked for.</summary>
    public static void Write(Utf8JsonWriter json, BenchmarkUse use)
    {
        Totals(json, use);
        json.WriteStartArray("models");
        foreach (ModelUse model in use.Models) Write(json, model);
        json.WriteEndArray();
        json.WriteStartObject("spentBySample");
        ArrayBufferWriter<byte> line = new();
        using Utf8JsonWriter compact = new(line);
        foreach ((string sample, AskedCalls asked) in use.Samples)
        {
            Write(compact, asked);
            compact.Flush();
            json.WritePropertyName(sample);
            json.WriteRawValue(line.WrittenSpan, skipInputValidation: true);
            line.ResetWrittenCount();
            compact.Reset();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ModelUse model)
    {
        json.WriteStartObject();
        json.WriteString("name", model.Model);
        json.WriteString("role", model.IsCandidate ? "candidate" : "other");
        Array(json, "requested", model.Names.Select(n => n.Requested).Distinct(), json.WriteStringValue);
        Array(json, "answered", model.Names.Select(n => n.Answered).Distinct(), json.WriteStringValue);
        Array(json, "systemFingerprints", model.SystemFingerprints, json.WriteStringValue);
        Array(json, "seeds", model.Seeds, json.WriteNumberValue);
        Array(json, "temperatures", model.Temperatures, json.WriteNumberValue);
        json.WriteStartObject("finishReasons");
        foreach ((string reason, int count) in model.FinishReasons) json.WriteNumber(reason, count);
        json.WriteEndObject();
        json.WriteNumber("failed", model.Failed);
        Write(json, "spent", model.Asked);
        Write(json, "reused", model.Reused);
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T value in values) write(value);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, AskedCalls asked)
    {
        json.WritePropertyName(name);
        Write(json, asked);
    }

    private static void Write(Utf8JsonWriter json, AskedCalls asked)
    {
        json.WriteStartObject();
        json.WriteNumber("calls", asked.Calls);
        json.WriteNumber("inputTokens", asked.Tokens.Input);
        if (asked.Tokens.CachedInput > 0) json.WriteNumber("cachedInputTokens", asked.Tokens.CachedInput);
        json.WriteNumber("outputTokens", asked.Tokens.Output);
        if (asked.Usd is { } usd) json.WriteNumber("usd", usd);
        json.WriteEndObject();
    }
}
