namespace GptFathom.Gates;

/// <summary>How the test case of a gate ends.</summary>
internal enum GateResult
{
    Passed,
    Skipped,
    Failed,
}
