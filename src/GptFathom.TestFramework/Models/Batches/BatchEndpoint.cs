using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GptFathom.Models.Keys;
using GptFathom.Models.Providers;
using GptFathom.Models.Retries;
using GptFathom.Models.Transport;

namespace GptFathom.Models.Batches;

/// <summary>
/// The Batch API of OpenAI and of whatever speaks the same way: https://platform.openai.com/docs/api-reference/batch. What fails for a moment is tried again; what fails for good ends
/// as an <see cref="EndpointException"/>, a <see cref="ModelUnavailableException"/>, a <see cref="TimeoutException"/> or an <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class BatchEndpoint : IDisposable
{
    private const int MostJson = 16_000_000;
    private const int APage = 100;
    private const int MostPages = 50;

    /// <summary>For files, which are large.</summary>
    private static readonly TimeSpan ForFiles = TimeSpan.FromHours(1);

    private readonly Uri _endpoint;
    private readonly HttpClient _http;
    private readonly KeyRedaction _keys;
    private readonly RetryOptions _retries;
    private readonly TimeProvider _time;
    private readonly BatchLimits _limits;

    /// <exception cref="FathomException">The model's key is missing or may not be sent to its endpoint.</exception>
    public BatchEndpoint(ModelOptions model, ProviderContext context, BatchLimits limits)
    {
        _endpoint = model.Address!;
        string key = context.Keys.For(model.Name, model.Key, _endpoint);
        _http = context.ClientFor(_endpoint);
        _http.MaxResponseContentBufferSize = MostJson;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        (_keys, _retries, _time, _limits) = (context.Keys.Redaction, model.ToRetries(), context.Time, limits);
    }

    /// <summary>Uploads a file of requests.</summary>
    /// <returns>The file's id.</returns>
    public Task<string> UploadAsync(string file, CancellationToken cancellation) => RetryAsync(ForFiles, async token =>
    {
        await using FileStream lines = File.OpenRead(file);
        using MultipartFormDataContent form = new()
        {
            { new StringContent("batch"), "purpose" },
            { new StreamContent(lines) { Headers = { ContentType = new("application/jsonl") } }, "file", Path.GetFileName(file) },
        };
        using JsonDocument answer = await SendAsync(HttpMethod.Post, "files", form, token);
        return BatchStatus.FileId(answer.RootElement, "id") ?? throw new JsonException("a file without an id");
    }, cancellation);

    /// <summary>Makes a batch of an uploaded file, once: a try that failed may have been heard all the same, so the next one looks first.</summary>
    public Task<BatchStatus> CreateAsync(string inputFile, CancellationToken cancellation)
    {
        int tries = 0;
        return RetryAsync(_retries.Timeout, async token =>
        {
            if (tries++ > 0 && await SearchAsync(inputFile, token) is { } made) return made;
            using JsonContent order = JsonContent.Create(new { input_file_id = inputFile, endpoint = BatchRequestLine.Endpoint, completion_window = "24h" });
            await order.LoadIntoBufferAsync(token);
            using JsonDocument answer = await SendAsync(HttpMethod.Post, "batches", order, token);
            return BatchStatus.Read(answer.RootElement);
        }, cancellation);
    }

    /// <summary>The batch that was made of an uploaded file, or null.</summary>
    public Task<BatchStatus?> FindAsync(string inputFile, CancellationToken cancellation) => RetryAsync(_retries.Timeout, token => SearchAsync(inputFile, token), cancellation);

    public Task<BatchStatus> GetAsync(string batch, CancellationToken cancellation) => RetryAsync(_retries.Timeout, async token =>
    {
        using JsonDocument answer = await SendAsync(HttpMethod.Get, $"batches/{batch}", null, token);
        return BatchStatus.Read(answer.RootElement);
    }, cancellation);

    /// <summary>Writes the content of a file, within <see cref="BatchLimits"/>.</summary>
    public async Task DownloadAsync(string file, Stream to, CancellationToken cancellation) => await RetryAsync(ForFiles, async token =>
    {
        to.SetLength(0);
        using HttpRequestMessage request = new(HttpMethod.Get, Address($"files/{file}/content"));
        using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token);
        await using Stream content = await response.Content.ReadAsStreamAsync(token);
        await BoundedCopy.RunAsync(content, to, _limits.LineBytes, _limits.ResultBytes, token);
        return true;
    }, cancellation);

    public void Dispose() => _http.Dispose();

    private async Task<BatchStatus?> SearchAsync(string inputFile, CancellationToken cancellation)
    {
        string? after = null;
        for (int page = 0; page < MostPages; page++)
        {
            using JsonDocument answer = await SendAsync(HttpMethod.Get, $"batches?limit={APage}{(after is null ? "" : $"&after={after}")}", null, cancellation);
            BatchStatus[] batches = [.. answer.RootElement.GetProperty("data").EnumerateArray().Select(BatchStatus.Read)];
            if (batches.FirstOrDefault(b => b.InputFile == inputFile) is { } found) return found;
            bool isLast = !(answer.RootElement.TryGetProperty("has_more", out JsonElement more) && more.ValueKind == JsonValueKind.True);
            if (isLast || batches.Length == 0) return null;
            after = batches[^1].Id;
        }
        return null;
    }

    private async Task<JsonDocument> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellation)
    {
        using HttpRequestMessage request = new(method, Address(path)) { Content = content };
        using HttpResponseMessage response = await _http.SendAsync(request, cancellation);
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
    }

    private async Task<T> RetryAsync<T>(TimeSpan timeout, Func<CancellationToken, Task<T>> send, CancellationToken cancellation) =>
        await RetryStrategies.Build<T>(_retries, _time).ExecuteAsync(async token =>
        {
            using CancellationTokenSource limit = new(timeout, _time);
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(token, limit.Token);
            try
            {
                return await send(either.Token);
            }
            catch (Exception) when (limit.IsCancellationRequested && !token.IsCancellationRequested)
            {
                throw new TimeoutException($"{_endpoint.Authority}: no answer within {timeout.TotalSeconds:0} s.");
            }
            catch (Exception error) when (!token.IsCancellationRequested)
            {
                throw EndpointErrors.Translate(error, _endpoint, _keys, "a batch or a file");
            }
        }, cancellation);

    private Uri Address(string path) => new($"{_endpoint.AbsoluteUri.TrimEnd('/')}/{path}");
}
