using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading.Channels;

// The least that asking takes: 64 in flight, each reply parsed and written as a line.
(string data, Uri address, string output) = (args[0], new Uri(args[1] + "/chat/completions"), args[2]);
const int inFlight = 64;

Channel<string> replies = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
using HttpClient client = new(new SocketsHttpHandler());
IEnumerator<string> lines = File.ReadLines(Path.Combine(data, "rows.jsonl")).GetEnumerator();
Task writing = WriteAsync();
await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => AskAsync()));
replies.Writer.Complete();
await writing;

async Task AskAsync()
{
    while (Next() is { } line)
    {
        Row row = JsonSerializer.Deserialize<Row>(line, JsonSerializerOptions.Web)!;
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(new { model = "local", messages = new[] { new { role = "user", content = row.Input } } });
        using ByteArrayContent content = new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using HttpResponseMessage response = await client.PostAsync(address, content);
        response.EnsureSuccessStatusCode();
        using JsonDocument reply = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
        string text = reply.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!;
        replies.Writer.TryWrite(JsonSerializer.Serialize(new { row.Id, text }));
    }
}

string? Next()
{
    lock (client) return lines.MoveNext() ? lines.Current : null;
}

async Task WriteAsync()
{
    await using StreamWriter file = new(output);
    await foreach (string reply in replies.Reader.ReadAllAsync()) await file.WriteLineAsync(reply);
}

internal sealed record Row(string Id, string Input, string Target);
