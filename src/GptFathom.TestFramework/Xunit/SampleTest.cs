using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>The test of one sample: shares the case's traits and has a cheap id.</summary>
internal sealed class SampleTest(SampleTestCase testCase) : IXunitTest
{
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

    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Traits => testCase.Traits;

    public string UniqueID { get; } = testCase.UniqueID + "-0";
}
