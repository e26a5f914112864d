using System.Net;
using System.Net.Sockets;
using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Verdicts;

/// <summary><c>--fathom-offline</c> against a port that counts who knocks.</summary>
public sealed class OfflineTests(UpgradeProject project)
{
    /// <summary>More than the failures in a row that end a run which could ask.</summary>
    private const int Samples = 40;

    private int _connections;

    [Fact]
    public async Task Offline_opens_no_connection_and_what_is_missing_is_no_wrong_answer()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        _ = CountAsync(listener);
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", Samples));
        scenario.Configure(c => c["models"]!["new"]!["endpoint"] = $"http://{listener.LocalEndpoint}/v1");

        TestRun offline = await scenario.TestAsync("--fathom-offline", "--fathom-candidate", "new");
        int connections = _connections;
        await scenario.TestAsync("--fathom-candidate", "new");

        offline.EndsWith("Incomplete", isRed: true);
        Assert.Equal(Samples, offline.Verdict.Benchmark("capitals").GetProperty("candidateOutcomes").GetProperty("error").GetInt32());
        Assert.Equal(0, connections);
        Assert.True(_connections > 0, "the port counts nothing");
    }

    private async Task CountAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                using TcpClient client = await listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref _connections);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The listener is gone.
        }
    }
}
