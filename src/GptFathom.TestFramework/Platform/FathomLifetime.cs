using System.Reflection;
using GptFathom.Runs;
using Microsoft.Testing.Platform.Extensions.TestHost;
using Microsoft.Testing.Platform.Services;

namespace GptFathom.Platform;

/// <summary>Reads the options before the test framework is asked for anything, in a server process too.</summary>
internal sealed class FathomLifetime(IServiceProvider services, FathomHost host) : PlatformExtension("lifetime"), ITestHostApplicationLifetime
{
    public Task BeforeRunAsync(CancellationToken cancellationToken)
    {
        host.Reports.ResultsFolder = services.GetConfiguration()["platformOptions:resultDirectory"];
        host.CommandLine = FathomOptions.Read(services.GetCommandLineOptions(), host.Process.CurrentFolder);
        if (host.CommandLine.RunsTests && Assembly.GetEntryAssembly() is { } assembly) _ = Task.Run(() => WarmUpAsync(assembly), CancellationToken.None);
        return Task.CompletedTask;
    }

    // Beside the search for tests. What is wrong with the model is told where it is really opened.
    private async Task WarmUpAsync(Assembly assembly)
    {
        using FathomSession session = FathomSession.Open(host.Options(assembly), TimeProvider.System);
        if (session is ConfiguredSession configured) await configured.WarmUpAsync();
    }

    public Task AfterRunAsync(int exitCode, CancellationToken cancellationToken) => Task.CompletedTask;
}
