using GptFathom.Runs;
using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>One gate a capability that some discovered benchmark has, and one for the run. None where there are no benchmarks; a selection that fits none is the run's failure.</summary>
internal sealed class RunGatesDiscoverer : IXunitTestCaseDiscoverer
{
    public const string Run = "run";

    public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
    {
        FathomSession session = FathomTestAssembly.Of(testMethod).Session;
        string[] capabilities = [.. session.Found.Capabilities.Order(StringComparer.Ordinal)];
        if (capabilities.Length == 0 && session.SelectionProblem is null) return new([]);
        return new([.. capabilities.Select(name => Capability(testMethod, name)), new GateTestCase(Source(testMethod, []), Run, GateScope.Run, Run)]);
    }

    private static GateTestCase Capability(IXunitTestMethod method, string name) =>
        new(Source(method, new() { ["Capability"] = [name] }), "capability/" + name, GateScope.Capability, name);

    private static CaseSource Source(IXunitTestMethod method, Dictionary<string, IReadOnlyCollection<string>> traits) => new(method, "", traits);
}
