using GptFathom.Platform;
using GptFathom.Runs;
using Xunit;

namespace GptFathom.Tests.Platform;

public sealed class FathomHostTests
{
    [Fact]
    public async Task What_is_called_after_a_start_has_its_host_and_what_runs_beside_it_has_not()
    {
        TaskCompletionSource started = new();
        Task<FathomHost> beside = BesideAsync(started.Task);
        FathomHost host = FathomHost.Start();
        started.SetResult();
        Assert.Same(host, FathomHost.Current);
        Assert.Same(host, await Task.Run(() => FathomHost.Current, TestContext.Current.CancellationToken));
        Assert.NotSame(host, await beside);
    }

    [Fact]
    public void Without_the_platform_the_host_is_of_this_process()
    {
        HostOptions options = FathomHost.Current.Options(typeof(FathomHostTests).Assembly);
        Assert.Equal((Directory.GetCurrentDirectory(), Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), (options.CurrentFolder, options.OutputFolder));
        Assert.Equal(Environment.GetEnvironmentVariable("PATH"), options.Environment["PATH"]);
        Assert.Empty(options.Overrides);
    }

    [Fact]
    public void Hosts_in_one_process_share_nothing()
    {
        FathomHost one = Made("/one"), two = Made("/two");
        one.CommandLine = new CommandLineValues { Limit = 7 };
        one.Reports.ResultsFolder = "/one/results";
        Assert.Equal(("/one", 7, "/one/results"), Seen(one));
        Assert.Equal(("/two", null, null), Seen(two));
        Assert.NotSame(one.Progress, two.Progress);
    }

    private static async Task<FathomHost> BesideAsync(Task start)
    {
        await start;
        return FathomHost.Current;
    }

    private static FathomHost Made(string folder) => new(new ProcessState
    {
        Environment = new Dictionary<string, string?>(), CurrentFolder = folder, OutputFolder = folder, Executable = Path.Combine(folder, "tests"),
    });

    private static (string, int?, string?) Seen(FathomHost host)
    {
        HostOptions options = host.Options(typeof(FathomHostTests).Assembly);
        return (options.CurrentFolder, options.Limit, options.ResultsFolder);
    }
}
