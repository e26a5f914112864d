namespace GptFathom.Xunit;

/// <summary>The gate of a benchmark, a capability or the run: a test case that reports a verdict and never calls the user's method.</summary>
internal sealed class GateTestCase : FathomTestCase
{
    /// <summary>Only for xunit's serialization.</summary>
    public GateTestCase()
    {
    }

    /// <param name="source">What it shares with the cases of its method.</param>
    /// <param name="key">The part of its name that follows the prefix.</param>
    /// <param name="scope">What it judges.</param>
    /// <param name="subject">Id of the benchmark, name of the capability, or "run".</param>
    public GateTestCase(CaseSource source, string key, GateScope scope, string subject) : base(source, key) =>
        (Scope, Subject) = (scope, subject);

    public GateScope Scope { get; }

    public string Subject { get; } = "";
}
