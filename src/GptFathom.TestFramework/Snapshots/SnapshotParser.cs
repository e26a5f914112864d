using System.Text.Json;

namespace GptFathom.Snapshots;

/// <summary>From JSON back to headers and records. Throws <see cref="FormatException"/> with what was expected.</summary>
internal static class SnapshotParser
{
    public static RunHeader Header(JsonElement json)
    {
        int version = Required(json, "schemaVersion", JsonValueKind.Number).TryGetInt32(out int v) ? v : -1;
        if (version != RunHeader.CurrentSchemaVersion)
            throw new FormatException($"schema version {version} is not known; this version of GptFathom reads {RunHeader.CurrentSchemaVersion}.");
        return new RunHeader
        {
            Benchmark = Text(json, "benchmark"),
            Capability = Text(json, "capability"),
            Model = Text(json, "model"),
            AnsweredModels = Texts(json, "answeredModels"),
            Settings = Required(json, "settings", JsonValueKind.Object).EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString() ?? ""),
            Fingerprint = Text(json, "fingerprint"),
            Kind = Name<MetricKind>(json, "kind"),
            LowerIsBetter = Flag(json, "lowerIsBetter"),
            Threshold = Required(json, "threshold", JsonValueKind.Number).GetDouble(),
            Gate = Limits(Required(json, "gate", JsonValueKind.Object)),
            Samples = Required(json, "samples", JsonValueKind.Number).GetInt32(),
            IsPartial = Flag(json, "partial"),
            Extent = new Extent(json.TryGetProperty("limit", out JsonElement limit) ? limit.GetInt32() : null, Part(Optional(json, "shard"))),
        };
    }

    // A file from before these were recorded has none of them but the margin.
    private static GateLimits Limits(JsonElement json) => GateLimits.All.Aggregate(
        new GateLimits { EverySample = Flag(json, "everySample") }, (limits, limit) => limit.With(limits, Number(json, limit.JsonName)));

    private static Shard? Part(string? text) => text is null ? null : Shard.TryParse(text) ?? throw new FormatException($"'shard' is '{text}'; expected a shard such as 2/4.");

    public static SampleRecord Record(JsonElement json) => new()
    {
        Id = Text(json, "id"),
        Hash = Text(json, "hash"),
        Group = Optional(json, "group"),
        Cluster = Optional(json, "cluster"),
        Attempts = json.TryGetProperty("attempts", out JsonElement attempts) ? Several(attempts) : [Attempt(json)],
    };

    private static IReadOnlyList<Attempt> Several(JsonElement attempts) => attempts.ValueKind == JsonValueKind.Array && attempts.GetArrayLength() > 0
        ? [.. attempts.EnumerateArray().Select(Attempt)]
        : throw new FormatException("'attempts' is expected to be an array of at least one attempt.");

    private static Dictionary<string, double> Also(JsonElement json)
    {
        if (!json.TryGetProperty("also", out JsonElement also)) return [];
        bool isValid = also.ValueKind == JsonValueKind.Object && also.EnumerateObject().All(m => m.Value.ValueKind == JsonValueKind.Number && m.Value.GetDouble() is >= 0 and <= 1);
        return isValid ? also.EnumerateObject().ToDictionary(m => m.Name, m => m.Value.GetDouble()) : throw new FormatException("'also' is expected to be an object of numbers from 0 to 1.");
    }

    private static Attempt Attempt(JsonElement json)
    {
        Outcome outcome = Name<Outcome>(json, "outcome");
        double? score = Number(json, "score");
        if (score is null != (outcome == Outcome.Error)) throw new FormatException("'score' is expected on every outcome but an error.");
        if (score is not (null or (>= 0 and <= 1))) throw new FormatException($"'score' is {score}; expected a number from 0 to 1.");
        return new Attempt
        {
            Outcome = outcome,
            Score = score,
            Also = Also(json),
            Answer = Optional(json, "answer"),
            Outputs = Texts(json, "outputs"),
            OutputHashes = Texts(json, "outputHashes"),
            FinishReason = Optional(json, "finishReason"),
            Tokens = json.TryGetProperty("tokens", out JsonElement tokens)
                ? new TokenUsage(tokens.GetProperty("input").GetInt64(), tokens.GetProperty("output").GetInt64())
                : null,
            Requests = Texts(json, "requests"),
        };
    }

    private static T Name<T>(JsonElement json, string name) where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => SnapshotJson.Name(value) == Text(json, name)).Cast<T?>().SingleOrDefault()
            ?? throw new FormatException($"'{name}' is '{Text(json, name)}'; expected one of {string.Join(", ", Enum.GetValues<T>().Select(SnapshotJson.Name))}.");

    private static string Text(JsonElement json, string name) => Required(json, name, JsonValueKind.String).GetString()!;

    private static string? Optional(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static double? Number(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : null;

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) && value.GetBoolean();

    private static IReadOnlyList<string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement values) ? [.. values.EnumerateArray().Select(v => v.GetString() ?? "")] : [];

    private static JsonElement Required(JsonElement json, string name, JsonValueKind kind) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) && value.ValueKind == kind
            ? value
            : throw new FormatException($"'{name}' is missing or not a JSON {kind.ToString().ToLowerInvariant()}.");
}
