using GptFathom.Xunit;
using Xunit.v3;

namespace GptFathom;

/// <content>How xunit sees a benchmark: a fact with its own discoverer, traits, and an orderer that turns the cases of a method into one batch.</content>
[XunitTestCaseDiscoverer(typeof(BenchmarkDiscoverer))]
public sealed partial class BenchmarkAttribute : IFactAttribute, ITestCaseOrdererAttribute, ITraitAttribute
{
    bool IFactAttribute.DisableParallelization => false;

    string? IFactAttribute.DisplayName => Name;

    Type[]? IFactAttribute.SkipExceptions => null;

    Type? IFactAttribute.SkipType => null;

    string? IFactAttribute.SkipUnless => null;

    string? IFactAttribute.SkipWhen => null;

    int IFactAttribute.Timeout => 0;

    Type ITestOrdererAttribute.OrdererType => typeof(BenchmarkBatchOrderer);

    IReadOnlyCollection<KeyValuePair<string, string>> ITraitAttribute.GetTraits() => [new("Benchmark", Name), new("Capability", Capability)];
}
