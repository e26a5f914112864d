using System.Reflection;
using GptFathom.Platform;
using GptFathom.Runs;
using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>xunit's test framework with benchmarks in it. The package's build targets name it in the test assembly; nobody else needs to.</summary>
/// <param name="configFileName">xunit's configuration file, or null.</param>
public sealed class FathomTestFramework(string? configFileName) : XunitTestFramework(configFileName)
{
    private readonly string? _configFileName = configFileName;
    private FathomTestAssembly? _assembly;

    /// <inheritdoc />
    protected override ITestFrameworkDiscoverer CreateDiscoverer(Assembly assembly) => new FathomTestDiscoverer(AssemblyOf(assembly));

    /// <inheritdoc />
    protected override ITestFrameworkExecutor CreateExecutor(Assembly assembly) => new FathomTestExecutor(AssemblyOf(assembly));

    // The discoverer and the executor of one request share a session; the next request makes a framework of its own.
    private FathomTestAssembly AssemblyOf(Assembly assembly)
    {
        if (_assembly is null)
        {
            _assembly = new FathomTestAssembly(assembly, _configFileName, FathomSession.Open(ProcessHost.Options(assembly), TimeProvider.System));
            DisposalTracker.Add(_assembly);
        }
        return _assembly;
    }
}
