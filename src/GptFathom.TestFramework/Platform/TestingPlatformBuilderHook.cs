using Microsoft.Testing.Platform.Builder;
using Microsoft.Testing.Platform.Extensions;

namespace GptFathom.Platform;

/// <summary>Registers GptFathom with the test platform. The package's build files name it; nobody else needs to.</summary>
public static class TestingPlatformBuilderHook
{
    /// <summary>Called by the generated entry point.</summary>
    public static void AddExtensions(ITestApplicationBuilder testApplicationBuilder, string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(testApplicationBuilder);
        ReportWriter reports = new(null);
        testApplicationBuilder.CommandLine.AddProvider(() => new FathomOptions());
        testApplicationBuilder.TestHost.AddTestHostApplicationLifetime(services => new FathomLifetime(services, reports));
        testApplicationBuilder.TestHost.AddTestSessionLifetimeHandler(services => new ReportArtifacts(services, reports));
    }
}
