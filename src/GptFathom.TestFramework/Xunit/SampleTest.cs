using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>The test of one sample: shares the case's traits and has a cheap id.</summary>
internal sealed class SampleTest(SampleTestCase testCase) : IXunitTest
{
    private static readonly Dictionary<string, IReadOnlyCollection<string>> NoTraits = [];

    public IXunitTestCase TestCase => testCase;

    ICoreTestCase ICoreTest.TestCase => testCase;

    ITestCase ITest.TestCase => testCase;

    public IXunitTestMethod TestMethod => testCase.TestMethod;

    public object?[] TestMethodArguments { get; } = new object?[testCase.TestMethod.Parameters.Count];

    public bool DisableParallelization => false;

    public bool Explicit => testCase.Explicit;

    public string? SkipReason => testCase.SkipReason;

    public Type? SkipType => null;

    public string? SkipUnless => null;

    public string? SkipWhen => null;

    public int Timeout => 0;

    public string TestDisplayName => testCase.TestCaseDisplayName;

    public string? TestLabel => null;

    /// <summary>
    /// None: filters and explorers read those of the case, and a result file that repeats two traits for each of 100,000 samples takes 160 MB more to write.
    /// The gates' results carry theirs.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Traits => NoTraits;

    public string UniqueID { get; } = testCase.UniqueID + "-0";
}
