using Xunit;

namespace GptFathom.Testing;

/// <summary>The results of all tests of a run.</summary>
/// <param name="All">One for each test.</param>
/// <param name="Outcome">Of the whole run: Completed or Failed.</param>
public sealed record TestResults(IReadOnlyList<CaseResult> All, string Outcome)
{
    public IEnumerable<CaseResult> Failed => All.Where(r => r.IsFailed);

    /// <summary>The result of the one test of that name.</summary>
    public CaseResult this[string name] => Assert.Single(All, r => r.Name == name);
}
