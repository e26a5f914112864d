namespace GptFathom;

/// <summary>What makes a benchmark's gate fail.</summary>
public enum GateMode
{
    /// <summary>A drop that the paired test shows to be real.</summary>
    Statistical,

    /// <summary>Any miss, whatever the baseline did: for small golden sets.</summary>
    EverySample,
}
