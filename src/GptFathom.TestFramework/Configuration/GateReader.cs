using GptFathom.Gates;

namespace GptFathom.Configuration;

/// <summary>Reads the section <c>gate</c>.</summary>
internal static class GateReader
{
    public static GateSettings Read(ConfigurationReader reader)
    {
        reader.Section("gate");
        GateSettings defaults = new();
        return new GateSettings
        {
            Alpha = reader.Number("gate:alpha", 0.0001, 0.5) ?? defaults.Alpha,
            Strict = reader.Switch("gate:strict") ?? defaults.Strict,
            Missing = reader.Choice<MissingBaseline>("gate:missing"),
            MaxErrors = Share(reader, "gate:maxErrors") ?? defaults.MaxErrors,
            MinOverlap = Share(reader, "gate:minOverlap") ?? defaults.MinOverlap,
            Seed = reader.Integer("gate:seed", long.MinValue, long.MaxValue) ?? defaults.Seed,
            Correction = reader.Choice<Correction>("gate:correction") ?? defaults.Correction,
            Benchmarks = reader.Names("gate:benchmarks")
                .ToDictionary(id => id, id => ReadBenchmark(reader, $"gate:benchmarks:{id}:"), StringComparer.OrdinalIgnoreCase),
        };
    }

    private static BenchmarkGateSettings ReadBenchmark(ConfigurationReader reader, string section) => new()
    {
        MaxErrors = Share(reader, section + "maxErrors"),
        MinScore = Share(reader, section + "minScore"),
        MaxNoAnswer = Share(reader, section + "maxNoAnswer"),
        MaxTruncated = Share(reader, section + "maxTruncated"),
        MaxRefused = Share(reader, section + "maxRefused"),
    };

    private static double? Share(ConfigurationReader reader, string key) => reader.Number(key, 0, 1);
}
