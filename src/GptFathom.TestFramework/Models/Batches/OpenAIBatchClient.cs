using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Batches;

/// <summary>The Batch API of OpenAI and of whatever speaks the same way: https://platform.openai.com/docs/api-reference/batch.</summary>
internal sealed class OpenAIBatchClient : IBatchClient
{
    private const int MostJson = 16_000_000;
    private const int APage = 100;
    private const int MostPages = 50;

    private readonly Uri _endpoint;
    private readonly HttpClient _http;
    private readonly ChatCompletionCodec _codec;

    /// <exception cref="FathomException">The model's key is missing or may not be sent to its endpoint.</exception>
    public OpenAIBatchClient(ModelEntry model, IProviderServices services)
    {
        _endpoint = model.Endpoint;
        string key = services.GetKey(_endpoint);
        _http = services.CreateHttpClient(_endpoint);
        _http.MaxResponseContentBufferSize = MostJson;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        _codec = new ChatCompletionCodec(model);
    }

    public async Task<ReadOnlyMemory<byte>> WriteAsync(
        string requestId, IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellation) =>
        BatchRequestLine.Write(requestId, await _codec.WriteAsync(messages, options, cancellation));

    public async Task<string> UploadAsync(string file, CancellationToken cancellation)
    {
        await using FileStream lines = File.OpenRead(file);
        using MultipartFormDataContent form = new()
        {
            { new StringContent("batch"), "purpose" },
            { new StreamContent(lines) { Headers = { ContentType = new("application/jsonl") } }, "file", Path.GetFileName(file) },
        };
        using JsonDocument answer = await SendAsync(HttpMethod.Post, "files", form, cancellation);
        return OpenAIBatchStatus.FileId(answer.RootElement, "id") ?? throw new JsonException("a file without an id");
    }

    public async Task<BatchStatus> CreateAsync(string upload, CancellationToken cancellation)
    {
        using JsonContent order = JsonContent.Create(new { input_file_id = upload, endpoint = BatchRequestLine.Endpoint, completion_window = "24h" });
        await order.LoadIntoBufferAsync(cancellation);
        using JsonDocument answer = await SendAsync(HttpMethod.Post, "batches", order, cancellation);
        return OpenAIBatchStatus.Read(answer.RootElement);
    }

    public async Task<BatchStatus?> FindAsync(string upload, CancellationToken cancellation)
    {
        string? after = null;
        for (int page = 0; page < MostPages; page++)
        {
            using JsonDocument answer = await SendAsync(HttpMethod.Get, $"batches?limit={APage}{(after is null ? "" : $"&after={after}")}", null, cancellation);
            JsonElement[] batches = [.. answer.RootElement.GetProperty("data").EnumerateArray()];
            foreach (JsonElement batch in batches)
            {
                BatchStatus status = OpenAIBatchStatus.Read(batch);
                if (OpenAIBatchStatus.FileId(batch, "input_file_id") == upload) return status;
                after = status.Id;
            }
            bool isLast = !(answer.RootElement.TryGetProperty("has_more", out JsonElement more) && more.ValueKind == JsonValueKind.True);
            if (isLast || batches.Length == 0) return null;
        }
        return null;
    }

    public async Task<BatchStatus> GetAsync(string batch, CancellationToken cancellation)
    {
        using JsonDocument answer = await SendAsync(HttpMethod.Get, $"batches/{batch}", null, cancellation);
        return OpenAIBatchStatus.Read(answer.RootElement);
    }

    public Task<Stream> OpenAsync(string file, CancellationToken cancellation) => _http.GetStreamAsync(Address($"files/{file}/content"), cancellation);

    public BatchResult? Parse(ReadOnlyMemory<byte> line) => OpenAIBatchResult.Parse(line);

    public Task<ChatResponse> ReadAsync(ReadOnlyMemory<byte> reply, CancellationToken cancellation) => _codec.ReadAsync(reply, cancellation);

    public void Dispose()
    {
        _http.Dispose();
        _codec.Dispose();
    }

    private async Task<JsonDocument> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellation)
    {
        using HttpRequestMessage request = new(method, Address(path)) { Content = content };
        using HttpResponseMessage response = await _http.SendAsync(request, cancellation);
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
    }

    private Uri Address(string path) => new($"{_endpoint.AbsoluteUri.TrimEnd('/')}/{path}");
}
