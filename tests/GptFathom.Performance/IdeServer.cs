using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using GptFathom.Testing;

namespace GptFathom.Performance;

/// <summary>The application in server mode, as an IDE keeps it.</summary>
internal sealed class IdeServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TcpClient _client;
    private readonly JsonRpcConnection _connection;
    private readonly ConcurrentDictionary<string, string> _uids = new(StringComparer.Ordinal);

    private IdeServer(Process process, TcpClient client)
    {
        (_process, _client) = (process, client);
        _connection = new JsonRpcConnection(client.GetStream(), Notified);
    }

    public double ResidentMegabytes => ProcessMemory.Resident(_process.Id);

    /// <summary>Number of tests that the last request told about.</summary>
    public int Tests => _uids.Count;

    public static async Task<IdeServer> StartAsync(string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        string port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        ProcessStartInfo start = new(file, ["--server", "--client-host", "127.0.0.1", "--client-port", port, .. arguments]) { RedirectStandardOutput = true };
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        start.Environment["TESTINGPLATFORM_TELEMETRY_OPTOUT"] = "1";
        Process process = Process.Start(start)!;
        process.BeginOutputReadLine();
        IdeServer server = new(process, await listener.AcceptTcpClientAsync());
        await server._connection.CallAsync("initialize", new
        {
            processId = Environment.ProcessId,
            clientInfo = new { name = "performance", version = "1.0.0" },
            capabilities = new { testing = new { debuggerProvider = false } },
        });
        return server;
    }

    public Task<double> DiscoverAsync() => MeasureAsync("testing/discoverTests", new { runId = Guid.NewGuid() });

    public Task<double> RunAsync(string name)
    {
        Dictionary<string, string> test = new() { ["uid"] = _uids[name], ["display-name"] = name };
        return MeasureAsync("testing/runTests", new { runId = Guid.NewGuid(), tests = new[] { test } });
    }

    public async ValueTask DisposeAsync()
    {
        _connection.Notify("exit", new { });
        await _process.WaitForExitAsync();
        _process.Dispose();
        _client.Dispose();
    }

    private async Task<double> MeasureAsync(string method, object parameters)
    {
        long began = Stopwatch.GetTimestamp();
        await _connection.CallAsync(method, parameters);
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private void Notified(string method, JsonElement parameters)
    {
        if (method != "testing/testUpdates/tests" || parameters.GetProperty("changes") is not { ValueKind: JsonValueKind.Array } changes) return;
        foreach (JsonElement node in changes.EnumerateArray().Select(change => change.GetProperty("node")))
            _uids[node.GetProperty("display-name").GetString()!] = node.GetProperty("uid").GetString()!;
    }
}
