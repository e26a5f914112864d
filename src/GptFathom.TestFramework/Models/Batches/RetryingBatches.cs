using GptFathom.Models.Keys;
using GptFathom.Models.Providers;
using GptFathom.Models.Retries;
using GptFathom.Models.Transport;

namespace GptFathom.Models.Batches;

/// <summary>
/// The batches of one model at its provider. What fails for a moment is tried again; what fails for good ends as an <see cref="EndpointException"/>, a
/// <see cref="ModelUnavailableException"/>, a <see cref="TimeoutException"/> or an <see cref="InvalidDataException"/>.
/// </summary>
/// <param name="client">Reaches the provider.</param>
/// <param name="model">The model.</param>
/// <param name="context">The clock, and the keys that are kept out of messages.</param>
/// <param name="limits">What is taken of a file of results.</param>
internal sealed class RetryingBatches(IBatchClient client, ModelOptions model, ProviderContext context, BatchLimits limits)
{
    /// <summary>For files, which are large.</summary>
    private static readonly TimeSpan ForFiles = TimeSpan.FromHours(1);

    private readonly Uri _endpoint = model.Address!;
    private readonly KeyRedaction _keys = context.Keys.Redaction;
    private readonly RetryOptions _retries = model.ToRetries();

    /// <inheritdoc cref="IBatchClient.UploadAsync" />
    public Task<string> UploadAsync(string file, CancellationToken cancellation) =>
        RetryAsync(ForFiles, token => client.UploadAsync(file, token), cancellation);

    /// <summary>Makes a batch of an upload, once: a try that failed may have been heard all the same, so the next one looks first.</summary>
    public Task<BatchStatus> CreateAsync(string upload, CancellationToken cancellation)
    {
        int tries = 0;
        return RetryAsync(
            _retries.Timeout,
            async token => tries++ > 0 && await client.FindAsync(upload, token) is { } made ? made : await client.CreateAsync(upload, token),
            cancellation);
    }

    /// <inheritdoc cref="IBatchClient.FindAsync" />
    public Task<BatchStatus?> FindAsync(string upload, CancellationToken cancellation) =>
        RetryAsync(_retries.Timeout, token => client.FindAsync(upload, token), cancellation);

    /// <inheritdoc cref="IBatchClient.GetAsync" />
    public Task<BatchStatus> GetAsync(string batch, CancellationToken cancellation) =>
        RetryAsync(_retries.Timeout, token => client.GetAsync(batch, token), cancellation);

    /// <summary>Writes the content of a file of results, within <see cref="BatchLimits"/>.</summary>
    public Task DownloadAsync(string file, Stream to, CancellationToken cancellation) => RetryAsync(ForFiles, async token =>
    {
        to.SetLength(0);
        await using Stream content = await client.OpenAsync(file, token);
        await BoundedCopy.RunAsync(content, to, limits.LineBytes, limits.ResultBytes, token);
        return true;
    }, cancellation);

    private async Task<T> RetryAsync<T>(TimeSpan timeout, Func<CancellationToken, Task<T>> send, CancellationToken cancellation) =>
        await RetryStrategies.Build<T>(_retries, context.Time).ExecuteAsync(async token =>
        {
            using CancellationTokenSource limit = new(timeout, context.Time);
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
}
