using Microsoft.Testing.Platform.Extensions.OutputDevice;
using Microsoft.Testing.Platform.Extensions.TestHost;
using Microsoft.Testing.Platform.OutputDevice;
using Microsoft.Testing.Platform.Services;

namespace GptFathom.Platform;

/// <summary>
/// A line every ten seconds that tells how far the run is. It goes through the platform's output device, which owns the terminal and keeps such lines apart from
/// its own progress; <c>dotnet test</c> shows its own count in place of them.
/// </summary>
internal sealed class ProgressLines(IServiceProvider services, ProgressWatch watch, TimeProvider time)
    : PlatformExtension("progress"), ITestSessionLifetimeHandler, IOutputDeviceDataProducer, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _end = new();
    private Task _writing = Task.CompletedTask;

    public Task OnTestSessionStartingAsync(ITestSessionContext testSessionContext)
    {
        _writing = WriteAsync();
        return Task.CompletedTask;
    }

    public async Task OnTestSessionFinishingAsync(ITestSessionContext testSessionContext)
    {
        await _end.CancelAsync();
        await _writing;
    }

    public void Dispose() => _end.Dispose();

    private async Task WriteAsync()
    {
        using PeriodicTimer timer = new(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
            {
                if (watch.Current?.Measure() is { } figures)
                    await services.GetOutputDevice().DisplayAsync(this, new TextOutputDeviceData(figures.ToString()), _end.Token);
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The run is over.
        }
    }
}
