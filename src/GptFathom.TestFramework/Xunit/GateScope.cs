namespace GptFathom.Xunit;

/// <summary>What a gate judges.</summary>
internal enum GateScope
{
    Benchmark,
    Capability,
    Run,
}
