using GptFathom.Runtime;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>Discovers, after the user's classes, those of libraries that are named, and then the gates of capabilities and of the run.</summary>
internal sealed class FathomTestDiscoverer(FathomTestAssembly assembly) : XunitTestFrameworkDiscoverer(assembly)
{
    protected override Type[] GetExportedTypes() => [.. base.GetExportedTypes(), .. assembly.Session.Options.Named.Classes, typeof(RunGates)];

    protected override ValueTask<IXunitTestClass> CreateTestClass(Type @class) => @class == typeof(RunGates)
        ? new(new XunitTestClass(@class, new XunitTestCollection(TestAssembly, null, disableParallelization: true, nameof(RunGates))))
        : base.CreateTestClass(@class);
}
