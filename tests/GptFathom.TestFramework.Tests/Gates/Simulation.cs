using GptFathom.Gates;

namespace GptFathom.Tests.Gates;

/// <summary>Chance that is the same on every machine.</summary>
internal static class Simulation
{
    /// <summary>From 0 to below 1.</summary>
    public static double Uniform(int run, int draw, int stream = 0) =>
        (Philox.Next(20_240_115, (uint)draw | (ulong)run << 32, (ulong)stream).Low >> 11) * (1.0 / (1L << 53));
}
