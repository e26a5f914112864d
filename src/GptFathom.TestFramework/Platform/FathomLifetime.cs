using System.Reflection;
using GptFathom.Runs;
using Microsoft.Testing.Platform.CommandLine;
using Microsoft.Testing.Platform.Configurations;
using Microsoft.Testing.Platform.Extensions.TestHost;
using Microsoft.Testing.Platform.Services;

namespace GptFathom.Platform;

/// <summary>Reads the options before the test framework is asked for anything, in a server process too.</summary>
internal sealed class FathomLifetime(IServiceProvider services, ReportWriter reports, ProgressWatch progress) : PlatformExtension("lifetime"), ITestHostApplicationLifetime
{
    public Task BeforeRunAsync(CancellationToken cancellationToken)
    {
        reports.ResultsFolder = services.GetConfiguration()["platformOptions:resultDirectory"];
        CommandLineValues values = FathomOptions.Read(services.GetCommandLineOptions());
        reports.ErrorsFile = values.ErrorsFile;
        ProcessHost.Start(values, reports, progress);
        if (values.RunsTests && Assembly.GetEntryAssembly() is { } assembly) _ = Task.Run(() => WarmUpAsync(assembly), CancellationToken.None);
        return Task.CompletedTask;
    }

    // Beside the search for tests. What is wrong with the model is told where it is really opened.
    private static async Task WarmUpAsync(Assembly assembly)
    {
        using FathomSession session = FathomSession.Open(ProcessHost.Options(assembly), TimeProvider.System);
        if (session is ConfiguredSession configured) await configured.WarmUpAsync();
    }

    public Task AfterRunAsync(int exitCode, CancellationToken cancellationToken) => Task.CompletedTask;
}
