using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Extensions.OutputDevice;
using Microsoft.Testing.Platform.Extensions.TestHost;
using Microsoft.Testing.Platform.OutputDevice;
using Microsoft.Testing.Platform.Services;

namespace GptFathom.Platform;

/// <summary>Attaches the reports to the test session and prints the verdict where the platform lets text through.</summary>
internal sealed class ReportArtifacts(IServiceProvider services, ReportWriter reports)
    : PlatformExtension("reports"), ITestSessionLifetimeHandler, IDataProducer, IOutputDeviceDataProducer
{
    public Type[] DataTypesProduced => [typeof(SessionFileArtifact)];

    public Task OnTestSessionStartingAsync(ITestSessionContext testSessionContext) => Task.CompletedTask;

    public async Task OnTestSessionFinishingAsync(ITestSessionContext testSessionContext)
    {
        foreach (Report report in reports.Take())
        {
            if (report.File is { } file)
                await services.GetMessageBus().PublishAsync(this, new SessionFileArtifact(testSessionContext.SessionUid, file, report.Title));
            else
                await services.GetOutputDevice().DisplayAsync(this, new TextOutputDeviceData(report.Text), testSessionContext.CancellationToken);
        }
    }
}
