using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>Swaps the selected samples of a method for one batch that runs them concurrently.</summary>
internal sealed class BenchmarkBatchOrderer : ITestCaseOrderer
{
    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases) where TTestCase : notnull, ITestCase
    {
        List<SampleTestCase> samples = new(testCases.Count);
        foreach (TTestCase testCase in testCases)
        {
            if (testCase is not SampleTestCase sample) return testCases;
            samples.Add(sample);
        }
        return samples.Count == 0 ? testCases : [(TTestCase)(object)new BenchmarkBatch(samples)];
    }
}
