using System.ComponentModel;
using System.Reflection;
using GptFathom.Platform;
using GptFathom.Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Runtime;

/// <summary>xunit's test framework with benchmarks in it. The package's build targets name it in the test assembly; nobody else needs to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FathomTestFramework : XunitTestFramework
{
    private readonly string? _configFileName;
    private readonly FathomHost _host;
    private FathomTestAssembly? _assembly;

    /// <summary>Initializes a new instance. xunit calls this.</summary>
    /// <param name="configFileName">xunit's configuration file, or null.</param>
    public FathomTestFramework(string? configFileName)
        : this(configFileName, FathomHost.Current)
    {
    }

    internal FathomTestFramework(string? configFileName, FathomHost host)
        : base(configFileName) => (_configFileName, _host) = (configFileName, host);

    /// <inheritdoc />
    protected override ITestFrameworkDiscoverer CreateDiscoverer(Assembly assembly) => new FathomTestDiscoverer(AssemblyOf(assembly));

    /// <inheritdoc />
    protected override ITestFrameworkExecutor CreateExecutor(Assembly assembly) => new FathomTestExecutor(AssemblyOf(assembly));

    // The discoverer and the executor of one request share a session; the next request makes a framework of its own.
    private FathomTestAssembly AssemblyOf(Assembly assembly)
    {
        if (_assembly is null)
        {
            _assembly = new FathomTestAssembly(assembly, _configFileName, _host);
            DisposalTracker.Add(_assembly);
        }
        return _assembly;
    }
}
