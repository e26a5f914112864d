using Xunit.Runner.Common;
using Xunit.Sdk;

namespace GptFathom.Scenarios.Support;

/// <summary>The tests that the options of a command line select: xunit's own filters, and the platform's by id.</summary>
internal sealed class CaseFilter
{
    private readonly XunitFilters _filters = new();
    private readonly HashSet<string> _ids = [];

    /// <exception cref="NotSupportedException">An option is none that a scenario knows.</exception>
    public CaseFilter(GivenOptions options)
    {
        foreach ((string option, List<string> values) in options.All.Where(o => !o.Key.StartsWith("fathom-", StringComparison.Ordinal)))
        {
            foreach (string value in values) Add(option, value);
        }
    }

    public bool Takes(string assembly, ITestCase testCase) => (_ids.Count == 0 || _ids.Contains(testCase.UniqueID)) && _filters.Filter(assembly, testCase);

    private void Add(string option, string value)
    {
        switch (option)
        {
            case "filter-class":
                _filters.AddIncludedClassFilter(value);
                break;
            case "filter-method":
                _filters.AddIncludedMethodFilter(value);
                break;
            case "filter-display-name":
                _filters.AddIncludedDisplayNameFilter(value);
                break;
            case "filter-query":
                _filters.AddQueryFilter(value);
                break;
            case "filter-trait" when value.Split('=') is [string name, string of]:
                _filters.AddIncludedTraitFilter(name, of);
                break;
            case "filter-uid":
                _ids.Add(value);
                break;
            case "list-tests":
                break;
            default:
                throw new NotSupportedException($"A scenario does not know --{option} {value}.");
        }
    }
}
