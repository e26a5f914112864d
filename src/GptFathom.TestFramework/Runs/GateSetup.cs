using GptFathom.Configuration;
using GptFathom.Gates;
using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>From the configuration to the gate's options.</summary>
internal static class GateSetup
{
    public static GateOptions Options(GateSettings settings, HostOptions host) => new()
    {
        Alpha = settings.Alpha,
        Correction = settings.Correction,
        Strict = settings.Strict,
        FailOnLoosened = host.IsContinuousIntegration,
        FailOnMissingBaseline = settings.Missing is { } missing ? missing == MissingBaseline.Fail : host.IsContinuousIntegration,
        Seed = (ulong)settings.Seed,
        MinOverlap = settings.MinOverlap,
    };

    /// <summary>What the gate of a declared benchmark allows. Where every sample counts, an error cannot be left out either.</summary>
    public static GateLimits Limits(GateSettings settings, BenchmarkAttribute declared)
    {
        GateLimits limits = Limits(settings, declared.Name, double.IsNaN(declared.MaxErrors) ? settings.MaxErrors : declared.MaxErrors);
        return declared.Gate == GateMode.EverySample ? limits with { EverySample = true, MaxErrors = 0 } : limits;
    }

    /// <summary>The same as a run records it.</summary>
    public static GateTerms Terms(GateLimits limits, GateOptions options) => new()
    {
        MaxDrop = limits.MaxDrop,
        MaxErrors = limits.MaxErrors,
        MinOverlap = options.MinOverlap,
        Alpha = options.Alpha,
        EverySample = limits.EverySample,
        MinScore = limits.MinScore,
        MaxNoAnswer = limits.MaxNoAnswer,
        MaxTruncated = limits.MaxTruncated,
        MaxRefused = limits.MaxRefused,
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
