using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Ide;

/// <summary>The client's side of Microsoft.Testing.Platform's server mode (JSON-RPC 2.0, framed as in the Language Server Protocol), as an IDE has it.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private const string LengthHeader = "Content-Length:";

    private readonly RunningProcess _process;
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _calls = new();
    private readonly ConcurrentDictionary<string, TestNode> _nodes = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _writing = new(1);
    private int _id;

    private TestServer(RunningProcess process, TcpClient client)
    {
        (_process, _client, _stream) = (process, client, client.GetStream());
        _ = ReadAsync();
    }

    /// <summary>Starts the application; it stays until it is disposed.</summary>
    public static async Task<TestServer> StartAsync(Scenario scenario)
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        string port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        RunningProcess process = scenario.Start("--server", "--client-host", "127.0.0.1", "--client-port", port);
        TestServer server = new(process, await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken));
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

    public Task<IReadOnlyList<TestNode>> RunAsync(params TestNode[] tests) => RequestAsync("testing/runTests", new
    {
        runId = Guid.NewGuid(),
        tests = tests.Select(t => new Dictionary<string, string> { ["uid"] = t.Uid, ["display-name"] = t.Name }),
    });

    /// <summary>Starts a run, cancels it once <paramref name="when"/> is true, and waits for the answer.</summary>
    public async Task CancelRunAsync(Func<bool> when)
    {
        int id = await SendAsync("testing/runTests", new { runId = Guid.NewGuid() });
        while (!when()) await Task.Delay(1, TestContext.Current.CancellationToken);
        await SendAsync(new Dictionary<string, object> { ["jsonrpc"] = "2.0", ["method"] = "$/cancelRequest", ["params"] = new { id } });
        await Assert.ThrowsAsync<InvalidOperationException>(() => _calls[id].Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await SendAsync(new Dictionary<string, object> { ["jsonrpc"] = "2.0", ["method"] = "exit", ["params"] = new { } });
        await _process.EndAsync();
        _process.Dispose();
        _client.Dispose();
        _writing.Dispose();
    }

    private async Task<IReadOnlyList<TestNode>> RequestAsync(string method, object parameters)
    {
        _nodes.Clear();
        await CallAsync(method, parameters);
        return [.. _nodes.Values.OrderBy(n => n.Name, StringComparer.Ordinal)];
    }

    private async Task<JsonElement> CallAsync(string method, object parameters) =>
        await _calls[await SendAsync(method, parameters)].Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    private async Task<int> SendAsync(string method, object parameters)
    {
        int id = Interlocked.Increment(ref _id);
        _calls[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(new Dictionary<string, object> { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        return id;
    }

    private async Task SendAsync(object message)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(message);
        byte[] header = Encoding.ASCII.GetBytes($"{LengthHeader} {body.Length}\r\nContent-Type: application/testingplatform\r\n\r\n");
        await _writing.WaitAsync();
        try
        {
            await _stream.WriteAsync((byte[])[.. header, .. body]);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await ReadMessageAsync() is { } message) await HandleAsync(message);
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException)
        {
            // The process has gone; whoever waits for an answer runs out of time.
        }
    }

    private async Task HandleAsync(JsonElement message)
    {
        if (!message.TryGetProperty("method", out JsonElement method))
        {
            TaskCompletionSource<JsonElement> call = _calls[message.GetProperty("id").GetInt32()];
            if (message.TryGetProperty("error", out JsonElement error)) call.TrySetException(new InvalidOperationException(error.ToString()));
            else call.TrySetResult(message.GetProperty("result"));
        }
        else if (method.GetString() == "testing/testUpdates/tests" && message.GetProperty("params").GetProperty("changes") is { ValueKind: JsonValueKind.Array } changes)
        {
            foreach (TestNode node in changes.EnumerateArray().Select(change => TestNode.Of(change.GetProperty("node")))) _nodes[node.Uid] = node;
        }
        else if (message.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.Number)
        {
            await SendAsync(new Dictionary<string, object> { ["jsonrpc"] = "2.0", ["id"] = id.GetInt32(), ["result"] = new { } });
        }
    }

    private async Task<JsonElement?> ReadMessageAsync()
    {
        int length = 0;
        while (await ReadLineAsync() is { } line)
        {
            if (line.Length == 0 && length > 0)
            {
                byte[] body = new byte[length];
                await _stream.ReadExactlyAsync(body);
                using JsonDocument document = JsonDocument.Parse(body);
                return document.RootElement.Clone();
            }
            if (line.StartsWith(LengthHeader, StringComparison.OrdinalIgnoreCase)) length = int.Parse(line[LengthHeader.Length..], CultureInfo.InvariantCulture);
        }
        return null;
    }

    private async Task<string?> ReadLineAsync()
    {
        StringBuilder line = new();
        byte[] one = new byte[1];
        while (await _stream.ReadAsync(one) == 1)
        {
            if (one[0] == '\n') return line.ToString().TrimEnd('\r');
            line.Append((char)one[0]);
        }
        return null;
    }
}
