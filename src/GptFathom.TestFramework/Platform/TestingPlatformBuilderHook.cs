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
        ProgressWatch progress = new();
        testApplicationBuilder.CommandLine.AddProvider(() => new FathomOptions());
        testApplicationBuilder.TestHost.AddTestHostApplicationLifetime(services => new FathomLifetime(services, reports, progress));
        testApplicationBuilder.TestHost.AddTestSessionLifetimeHandler(services => new ProgressLines(services, progress, TimeProvider.System));
        testApplicationBuilder.TestHost.AddTestSessionLifetimeHandler(services => new ReportArtifacts(services, reports));
    }
}
