namespace GptFathom.Gates;

/// <summary>One thing that makes a benchmark's gate easier to pass than the accepted run says, in plain words.</summary>
internal sealed record Relaxation(string Benchmark, RelaxationKind Kind, string Text)
{
    /// <summary>Whether a build server's run fails for it; a missing accepted run has a verdict of its own.</summary>
    public bool IsFailure => Kind != RelaxationKind.Missing;
}
