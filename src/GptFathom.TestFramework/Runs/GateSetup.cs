using GptFathom.Configuration;
using GptFathom.Gates;

namespace GptFathom.Runs;

/// <summary>From the configuration to the gate's options.</summary>
internal static class GateSetup
{
    public static GateOptions Options(GateSettings settings, HostOptions host) => new()
    {
        Alpha = settings.Alpha,
        Correction = settings.Correction,
        Strict = settings.Strict,
        FailOnMissingBaseline = settings.Missing is { } missing ? missing == MissingBaseline.Fail : host.IsContinuousIntegration,
        Seed = (ulong)settings.Seed,
        MinOverlap = settings.MinOverlap,
    };

    /// <param name="settings">The configuration.</param>
    /// <param name="benchmark">Id of the benchmark.</param>
    /// <param name="maxErrors">What holds where the configuration says nothing about this benchmark.</param>
    public static GateLimits Limits(GateSettings settings, string benchmark, double maxErrors)
    {
        BenchmarkGateSettings? own = settings.Benchmarks.GetValueOrDefault(benchmark);
        return new GateLimits
        {
            MaxErrors = own?.MaxErrors ?? maxErrors,
            MinScore = own?.MinScore,
            MaxNoAnswer = own?.MaxNoAnswer,
            MaxTruncated = own?.MaxTruncated,
            MaxRefused = own?.MaxRefused,
        };
    }
}
