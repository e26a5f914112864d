namespace GptFathom;

/// <summary>What makes a benchmark's gate fail.</summary>
public enum GateMode
{
    /// <summary>A drop that the paired test shows to be real.</summary>
    Statistical,

    /// <summary>Any miss and any error, whatever the baseline did: for small golden sets. The verdict on a miss is BelowFloor.</summary>
    EverySample,
}
