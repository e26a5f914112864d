using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>What became of one sample in this run, beside what the accepted run has of it.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Record">Its record.</param>
/// <param name="Baseline">The accepted record of the same sample with the same content, or null.</param>
/// <param name="Standing">How the two compare.</param>
/// <param name="Explanation">What the body said about a miss, or null.</param>
internal sealed record SampleResult(Sample Sample, SampleRecord Record, SampleRecord? Baseline, SampleStanding Standing, UntrustedText? Explanation)
{
    /// <summary>Why the sample is an error, or null.</summary>
    public UntrustedText? Cause => UntrustedText.Of(Record.Attempts.FirstOrDefault(a => a.Cause is not null)?.Cause);
}
