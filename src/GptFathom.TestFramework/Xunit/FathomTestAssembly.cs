using System.Collections.Concurrent;
using System.Reflection;
using GptFathom.Platform;
using GptFathom.Runs;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>A test assembly that carries the session of one discovery or run.</summary>
internal sealed class FathomTestAssembly : XunitTestAssembly, IDisposable
{
    /// <summary>From here on their memory is worth the time of a collection, which takes little once they are let go of.</summary>
    private const int ManySamples = 5_000;

    private readonly FathomHost? _host;
    private readonly FathomSession? _session;

    /// <summary>Only for xunit's serialization, which then reads which assembly it is: ordinary tests have one, too, when they come back from a list.</summary>
    public FathomTestAssembly()
        : base(typeof(FathomTestAssembly).Assembly, null, assemblyName: null)
    {
    }

    public FathomTestAssembly(Assembly assembly, string? configFileName, FathomHost host)
        : base(assembly, configFileName, assemblyName: null) => (_host, _session) = (host, FathomSession.Open(host.Options(assembly), TimeProvider.System));

    public FathomHost Host => _host ?? throw ReadBack();

    public FathomSession Session => _session ?? throw ReadBack();

    /// <summary>The benchmarks that discovery found.</summary>
    public DiscoveredCases Discovered { get; } = new();

    /// <summary>Samples that wait for their benchmark's verdict.</summary>
    public ConcurrentBag<DeferredSample> Deferred { get; } = [];

    /// <summary>Samples that never ran because their benchmark was given up.</summary>
    public ConcurrentBag<SampleTestCase> NotRun { get; } = [];

    public static FathomTestAssembly Of(IXunitTestMethod method) => (FathomTestAssembly)method.TestClass.TestCollection.TestAssembly;

    /// <summary>Lets go of all samples: xunit keeps the assembly and its cases for longer, and a result file of 100,000 samples needs the memory at once.</summary>
    public void Dispose()
    {
        Deferred.Clear();
        NotRun.Clear();
        int samples = Discovered.Clear();
        _session?.Dispose();
        if (samples >= ManySamples) GC.Collect();
    }

    private static InvalidOperationException ReadBack() => new("This test assembly was read back and belongs to no run.");
}
