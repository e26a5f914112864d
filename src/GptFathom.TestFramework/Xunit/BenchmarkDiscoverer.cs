using GptFathom.Runs;
using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>Makes a test case of every sample, and one for the benchmark's gate.</summary>
internal sealed class BenchmarkDiscoverer : IXunitTestCaseDiscoverer
{
    public async ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
    {
        BenchmarkAttribute attribute = (BenchmarkAttribute)factAttribute;
        FathomTestAssembly assembly = FathomTestAssembly.Of(testMethod);
        FathomSession session = assembly.Session;
        if (!session.IsSelected(attribute)) return [];

        CaseSource source = new(testMethod, attribute.Name + "/", testMethod.Traits)
        {
            Explicit = attribute.Explicit,
            SkipReason = attribute.Skip,
            SourceFile = attribute.SourceFilePath,
            SourceLine = attribute.SourceLineNumber,
        };
        GateTestCase gate = new(source, "gate", GateScope.Benchmark, attribute.Name);
        try
        {
            BenchmarkDefinition definition = BenchmarkDefinition.Of(testMethod.Method, attribute);
            PlannedBenchmark planned = await session.Configured.LoadAsync(definition);
            BenchmarkCases cases = new(planned.Benchmark, [.. planned.SampleSet.Select(sample => new SampleTestCase(source, planned.Benchmark, sample))]);
            assembly.Discovered.Add(cases);
            return [.. cases.Samples, gate];
        }
        catch (FathomException problem)
        {
            session.Found.Refuse(attribute, problem.Message);
            return [gate];
        }
    }
}
