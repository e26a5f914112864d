using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Retry;

namespace GptFathom.Datasets.Download;

/// <summary>Fetches one address into a file: takes up what broke off, follows safe redirects, and never takes more than was promised.</summary>
internal sealed class Downloader
{
    private const int BufferSize = 1 << 16;
    private readonly HttpClient _http;
    private readonly DownloadOptions _options;
    private readonly TimeProvider _time;
    private readonly IProgress<DownloadProgress>? _progress;
    private readonly ResiliencePipeline _pipeline;

    /// <param name="http">Follows no redirects and has no time-out of its own.</param>
    /// <param name="options">How patient it is.</param>
    /// <param name="time">The clock of waits and time-outs.</param>
    /// <param name="progress">Told after every piece.</param>
    /// <exception cref="FathomException">The options are not valid.</exception>
    public Downloader(HttpClient http, DownloadOptions options, TimeProvider time, IProgress<DownloadProgress>? progress = null)
    {
        options.Validate();
        (_http, _options, _time, _progress) = (http, options, time, progress);
        _pipeline = Retrying(options, time);
    }

    /// <summary>Fetches what is missing of a file.</summary>
    /// <exception cref="FathomException">It cannot be had, or has another size.</exception>
    public async Task DownloadAsync(Uri url, PartFile part, long? size, CancellationToken cancellationToken)
    {
        try
        {
            await _pipeline.ExecuteAsync(async token => await AttemptAsync(url, part, size, token), cancellationToken);
        }
        catch (TransientDownloadException problem)
        {
            string kept = part.Length > 0 ? "; what came is kept, and the next fetch continues there" : "";
            throw new FathomException($"{url}: {problem.Message} (tried {_options.Retries + 1} times){kept}.", problem);
        }
    }

    private static ResiliencePipeline Retrying(DownloadOptions options, TimeProvider time)
    {
        ResiliencePipelineBuilder builder = new() { TimeProvider = time };
        if (options.Retries == 0) return builder.Build();
        return builder.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<TransientDownloadException>(),
            MaxRetryAttempts = options.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.FirstDelay,
            MaxDelay = options.MaxDelay,
            DelayGenerator = retry => ValueTask.FromResult(Asked(retry.Outcome.Exception, options.MaxDelay)),
        }).Build();
    }

    private static TimeSpan? Asked(Exception? problem, TimeSpan most) =>
        problem is TransientDownloadException { RetryAfter: { } asked } ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, 0, most.Ticks)) : null;

    private async Task AttemptAsync(Uri url, PartFile part, long? size, CancellationToken cancellationToken)
    {
        if (part.Length > 0 && part.Length == size) return;
        if (part.Length > size || part.Condition is null) part.Delete();
        using CancellationTokenSource stall = new(_options.StallTimeout, _time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stall.Token);
        try
        {
            using HttpResponseMessage response = await SendAsync(url, part, either.Token);
            if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && response.Content.Headers.ContentRange?.Length == part.Length) return;
            RequireContent(url, response, part);
            await ReceiveAsync(url, response, part, size, stall, either.Token);
        }
        catch (OperationCanceledException) when (stall.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TransientDownloadException($"nothing came for {_options.StallTimeout.TotalSeconds:0.###} s");
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Uri url, PartFile part, CancellationToken cancellationToken)
    {
        Uri address = url;
        for (int redirects = 0; redirects <= _options.MaxRedirects; redirects++)
        {
            if (!SourceAddress.IsAllowed(address)) throw new FathomException($"{url}: it leads to {address}; expected {SourceAddress.Expected}.");
            using HttpRequestMessage request = new(HttpMethod.Get, address);
            if (part.Length > 0) (request.Headers.Range, request.Headers.IfRange) = (new RangeHeaderValue(part.Length, null), part.Condition);
            HttpResponseMessage response = await Network(() => _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken));
            if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } location) return response;
            response.Dispose();
            address = new Uri(address, location);
        }
        throw new FathomException($"{url}: it is redirected more than {_options.MaxRedirects} times.");
    }

    private void RequireContent(Uri url, HttpResponseMessage response, PartFile part)
    {
        string answer = $"the server answered {(int)response.StatusCode} ({response.StatusCode})";
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                return;
            case HttpStatusCode.PartialContent when response.Content.Headers.ContentRange?.From == part.Length:
                return;
            case HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable:
                part.Delete();
                throw new TransientDownloadException("the server does not continue where it was asked to");
            case HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError:
                throw new TransientDownloadException(answer, RetryAfter(response));
            default:
                throw new FathomException($"{url}: {answer}.");
        }
    }

    private async Task ReceiveAsync(
        Uri url, HttpResponseMessage response, PartFile part, long? size, CancellationTokenSource stall, CancellationToken cancellationToken)
    {
        long most = size ?? _options.MaxUnknownSize;
        bool continues = response.StatusCode == HttpStatusCode.PartialContent;
        long received = continues ? part.Length : 0;
        long? announced = received + response.Content.Headers.ContentLength;
        if (size is not null && announced is not null && announced != size) throw Unexpected(url, part, $"it has {announced} bytes; expected {size}");
        await using (Stream body = await Network(() => response.Content.ReadAsStreamAsync(cancellationToken)))
        await using (FileStream file = continues ? part.Continue() : part.Begin(response))
        {
            byte[] buffer = new byte[BufferSize];
            while (await Network(() => body.ReadAsync(buffer, cancellationToken).AsTask()) is > 0 and int read)
            {
                stall.CancelAfter(_options.StallTimeout);
                received += read;
                if (received > most) break;
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                _progress?.Report(new DownloadProgress(received, size ?? announced));
            }
        }
        if (received > most) throw Unexpected(url, part, $"it has more than {most} bytes; it was stopped there");
        if (received < size) throw new TransientDownloadException($"the connection ended after {received} of {size} bytes");
    }

    private static async Task<T> Network<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (HttpRequestException problem) when (problem.HttpRequestError == HttpRequestError.SecureConnectionError)
        {
            throw new FathomException($"The connection is not secure: {problem.InnerException?.Message ?? problem.Message}", problem);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            throw new TransientDownloadException($"the connection broke: {problem.Message}", inner: problem);
        }
    }

    private static FathomException Unexpected(Uri url, PartFile part, string problem)
    {
        part.Delete();
        return new FathomException($"{url}: {problem}.");
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta ?? (response.Headers.RetryAfter?.Date is { } date ? date - _time.GetUtcNow() : null);

    private static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}
