using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>
/// Finds the cases again that another process listed. VSTest's runner lists in one process and hands the serialized cases to a second, to run them there;
/// of ours they hold only the id. One that is no longer there is left out, as when it is asked for by its id.
/// </summary>
internal sealed class SerializedCases(FathomTestAssembly assembly)
{
    public async ValueTask<IReadOnlyCollection<IXunitTestCase>> FindAsync(IReadOnlyCollection<IXunitTestCase> testCases, CancellationToken cancellationToken)
    {
        if (testCases.OfType<FathomTestCase>().All(testCase => testCase.IsDiscovered)) return testCases;
        Dictionary<string, IXunitTestCase> found = new(StringComparer.Ordinal);
        await using FathomTestDiscoverer discoverer = new(assembly);
        await discoverer.Find(Keep, new DefaultDiscoveryOptions(), types: null, cancellationToken);
        return [.. testCases.Select(testCase => testCase is FathomTestCase ? found.GetValueOrDefault(testCase.UniqueID) : testCase).OfType<IXunitTestCase>()];

        ValueTask<bool> Keep(ITestCase testCase)
        {
            if (testCase is FathomTestCase ours) found[ours.UniqueID] = ours;
            return new(!cancellationToken.IsCancellationRequested);
        }
    }
}
