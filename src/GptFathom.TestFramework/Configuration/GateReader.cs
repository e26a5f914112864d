using GptFathom.Gates;
using GptFathom.Snapshots;

namespace GptFathom.Configuration;

/// <summary>Reads the section <c>gate</c>.</summary>
internal static class GateReader
{
    public static GatePolicy Read(ConfigurationReader reader)
    {
        reader.Section("gate");
        GatePolicy defaults = new();
        return new GatePolicy
        {
            Alpha = reader.Number("gate:alpha", 0.0001, 0.5) ?? defaults.Alpha,
            Strict = reader.Switch("gate:strict") ?? defaults.Strict,
            Missing = reader.Choice<MissingBaseline>("gate:missing"),
            MaxErrors = Share(reader, "gate:maxErrors") ?? defaults.MaxErrors,
            MinOverlap = Share(reader, "gate:minOverlap") ?? defaults.MinOverlap,
            Seed = reader.Integer("gate:seed", long.MinValue, long.MaxValue) ?? defaults.Seed,
            Correction = reader.Choice<Correction>("gate:correction") ?? defaults.Correction,
            Benchmarks = reader.Names("gate:benchmarks").ToDictionary(id => id, id => LimitsOf(reader, id), StringComparer.OrdinalIgnoreCase),
        };
    }

    private static GateLimits LimitsOf(ConfigurationReader reader, string benchmark) => GateLimits.OfBenchmark.Aggregate(
        GateLimits.None, (limits, limit) => limit.With(limits, Share(reader, $"gate:benchmarks:{benchmark}:{limit.JsonName}")));

    private static double? Share(ConfigurationReader reader, string key) => reader.Number(key, 0, 1);
}
