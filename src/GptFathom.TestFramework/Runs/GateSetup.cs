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
}
