using System.ComponentModel;
using GptFathom.Platform;
using Microsoft.Testing.Platform.Builder;

namespace GptFathom.Runtime;

/// <summary>Registers GptFathom with the test platform. The package's build files name it; nobody else needs to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TestingPlatformBuilderHook
{
    /// <summary>Called by the generated entry point.</summary>
    public static void AddExtensions(ITestApplicationBuilder testApplicationBuilder, string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(testApplicationBuilder);
        FathomHost host = FathomHost.Start();
        testApplicationBuilder.CommandLine.AddProvider(() => new FathomOptions());
        testApplicationBuilder.TestHost.AddTestHostApplicationLifetime(services => new FathomLifetime(services, host));
        testApplicationBuilder.TestHost.AddTestSessionLifetimeHandler(services => new ProgressLines(services, host.Progress, TimeProvider.System));
        testApplicationBuilder.TestHost.AddTestSessionLifetimeHandler(services => new ReportArtifacts(services, host.Reports));
    }
}
