using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Ide;

/// <summary>The client's side of Microsoft.Testing.Platform's server mode, as an IDE has it.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly RunningProcess _process;
    private readonly TcpClient _client;
    private readonly JsonRpcConnection _connection;
    private readonly ConcurrentDictionary<string, TestNode> _nodes = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _log = new();

    private TestServer(RunningProcess process, TcpClient client)
    {
        (_process, _client) = (process, client);
        _connection = new JsonRpcConnection(client.GetStream(), Notified);
    }

    /// <summary>The files that came with the last run.</summary>
    public IReadOnlyList<string> Attachments { get; private set; } = [];

    /// <summary>What the application said in its log.</summary>
    public IReadOnlyCollection<string> Log => _log;

    /// <summary>Starts the application; it stays until it is disposed.</summary>
    public static Task<TestServer> StartAsync(Scenario scenario, params string[] arguments) => StartAsync(scenario.Folder, scenario.Application(), arguments);

    /// <inheritdoc cref="StartAsync(Scenario, string[])" />
    public static async Task<TestServer> StartAsync(string folder, string application, params string[] arguments)
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        string port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        RunningProcess process = RunningProcess.Start(folder, application, ["--server", "--client-host", "127.0.0.1", "--client-port", port, .. arguments]);
        TestServer server = new(process, await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience));
        await server.CallAsync("initialize", new
        {
            processId = Environment.ProcessId,
            clientInfo = new { name = "acceptance", version = "1.0.0" },
            capabilities = new { testing = new { debuggerProvider = false } },
        });
        return server;
    }

    public Task<IReadOnlyList<TestNode>> DiscoverAsync() => RequestAsync("testing/discoverTests", new { runId = Guid.NewGuid() });

    public Task<IReadOnlyList<TestNode>> RunAllAsync() => RequestAsync("testing/runTests", new { runId = Guid.NewGuid() });

    public Task<IReadOnlyList<TestNode>> RunAsync(params IEnumerable<TestNode> tests) => RequestAsync("testing/runTests", new
    {
        runId = Guid.NewGuid(),
        tests = tests.Select(t => new Dictionary<string, string> { ["uid"] = t.Uid, ["display-name"] = t.Name }),
    });

    /// <summary>Starts a run, cancels it once <paramref name="when"/> is true, and waits for the answer: how long that took.</summary>
    public async Task<TimeSpan> CancelRunAsync(Func<bool> when)
    {
        (int id, Task<JsonElement> reply) = _connection.Call("testing/runTests", new { runId = Guid.NewGuid() });
        while (!when()) await Task.Delay(1, TestContext.Current.CancellationToken);
        long cancelled = Stopwatch.GetTimestamp();
        _connection.Notify("$/cancelRequest", new { id });
        await Assert.ThrowsAsync<InvalidOperationException>(() => reply.WaitAsync(Patience, TestContext.Current.CancellationToken));
        return Stopwatch.GetElapsedTime(cancelled);
    }

    public async ValueTask DisposeAsync()
    {
        _connection.Notify("exit", new { });
        await _process.EndAsync();
        _process.Dispose();
        _client.Dispose();
    }

    private async Task<IReadOnlyList<TestNode>> RequestAsync(string method, object parameters)
    {
        _nodes.Clear();
        JsonElement result = await CallAsync(method, parameters);
        Attachments = result.TryGetProperty("attachments", out JsonElement files) && files.ValueKind == JsonValueKind.Array
            ? [.. files.EnumerateArray().Select(file => file.GetProperty("uri").GetString()!)]
            : [];
        return [.. _nodes.Values.OrderBy(n => n.Name, StringComparer.Ordinal)];
    }

    private Task<JsonElement> CallAsync(string method, object parameters) =>
        _connection.CallAsync(method, parameters).WaitAsync(Patience, TestContext.Current.CancellationToken);

    private void Notified(string method, JsonElement parameters)
    {
        if (method == "client/log") _log.Enqueue(parameters.GetProperty("message").GetString()!);
        if (method != "testing/testUpdates/tests" || parameters.GetProperty("changes") is not { ValueKind: JsonValueKind.Array } changes) return;
        foreach (TestNode node in changes.EnumerateArray().Select(change => TestNode.Of(change.GetProperty("node")))) _nodes[node.Uid] = node;
    }
}
