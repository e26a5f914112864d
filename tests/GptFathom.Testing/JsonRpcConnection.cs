using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GptFathom.Testing;

/// <summary>JSON-RPC 2.0 over a stream, framed as in the Language Server Protocol. A message that is no JSON ends the connection and fails every call.</summary>
public sealed class JsonRpcConnection
{
    private const string LengthHeader = "Content-Length:";

    private readonly Stream _stream;
    private readonly Action<string, JsonElement> _notified;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _calls = new();
    private readonly Lock _writing = new();
    private int _id;

    /// <param name="stream">To and from the other side.</param>
    /// <param name="notified">Takes method and parameters of what the other side says unasked.</param>
    public JsonRpcConnection(Stream stream, Action<string, JsonElement> notified)
    {
        (_stream, _notified) = (stream, notified);
        new Thread(Read) { IsBackground = true }.Start();
    }

    public Task<JsonElement> CallAsync(string method, object parameters) => Call(method, parameters).Reply;

    /// <summary>Begins a call that may be cancelled by its id.</summary>
    public (int Id, Task<JsonElement> Reply) Call(string method, object parameters)
    {
        int id = Interlocked.Increment(ref _id);
        TaskCompletionSource<JsonElement> call = _calls[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Write(new() { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        return (id, call.Task);
    }

    public void Notify(string method, object parameters) => Write(new() { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    private void Write(Dictionary<string, object> message)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(message);
        byte[] header = Encoding.ASCII.GetBytes($"{LengthHeader} {body.Length}\r\nContent-Type: application/testingplatform\r\n\r\n");
        lock (_writing) _stream.Write([.. header, .. body]);
    }

    private void Read()
    {
        try
        {
            using BufferedStream buffered = new(_stream, 1 << 16);
            while (ReadMessage(buffered) is { } message) Handle(message);
            End(new IOException("The other side has gone."));
        }
        catch (Exception problem)
        {
            End(problem);
        }
    }

    private void End(Exception problem)
    {
        foreach (TaskCompletionSource<JsonElement> call in _calls.Values) call.TrySetException(problem);
    }

    private void Handle(JsonElement message)
    {
        if (!message.TryGetProperty("method", out JsonElement method))
        {
            TaskCompletionSource<JsonElement> call = _calls[message.GetProperty("id").GetInt32()];
            if (message.TryGetProperty("error", out JsonElement error)) call.TrySetException(new InvalidOperationException(error.ToString()));
            else call.TrySetResult(message.GetProperty("result"));
            return;
        }
        _notified(method.GetString()!, message.GetProperty("params"));
        if (message.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.Number)
            Write(new() { ["jsonrpc"] = "2.0", ["id"] = id.GetInt32(), ["result"] = new { } });
    }

    private static JsonElement? ReadMessage(Stream stream)
    {
        int length = 0;
        while (ReadLine(stream) is { } line)
        {
            if (line.StartsWith(LengthHeader, StringComparison.OrdinalIgnoreCase)) length = int.Parse(line[LengthHeader.Length..], CultureInfo.InvariantCulture);
            if (line.Length > 0 || length == 0) continue;
            byte[] body = new byte[length];
            stream.ReadExactly(body);
            using JsonDocument document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        return null;
    }

    private static string? ReadLine(Stream stream)
    {
        StringBuilder line = new();
        for (int next = stream.ReadByte(); next >= 0; next = stream.ReadByte())
        {
            if (next == '\n') return line.ToString().TrimEnd('\r');
            line.Append((char)next);
        }
        return null;
    }
}
