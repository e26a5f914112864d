using GptFathom.Models.Transport;
using Microsoft.Extensions.AI;
using Polly;
using Polly.Retry;

namespace GptFathom.Models.Retries;

/// <summary>
/// Asks again what failed and may go well the next time: after a wait that doubles with each try and is jittered, or after the one that the provider asks for.
/// Each try has a time-out of its own.
/// </summary>
internal sealed class RetryingChatClient : ChatMiddleware
{
    private readonly RetryOptions _options;
    private readonly ITryObserver _observer;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<ChatResponse> _retry;
    private readonly string _asked;

    /// <param name="inner">The provider.</param>
    /// <param name="options">How often and how long.</param>
    /// <param name="observer">Told of the tries.</param>
    /// <param name="time">Measures waits and time-outs.</param>
    public RetryingChatClient(IChatClient inner, RetryOptions options, ITryObserver observer, TimeProvider time) : base(inner)
    {
        (_options, _observer, _time) = (options, observer, time);
        ResiliencePipelineBuilder<ChatResponse> retry = new() { TimeProvider = time };
        if (options.MaxRetries > 0) retry.AddRetry(Strategy(options));
        _retry = retry.Build();
        _asked = inner.GetService<ChatClientMetadata>()?.ProviderUri?.Authority ?? "the model";
    }

    protected override async Task<ChatResponse> CallAsync(ModelRequest request, Ask ask, CancellationToken cancellation)
    {
        int tries = 0;
        return await _retry.ExecuteAsync(async token =>
        {
            if (tries++ > 0) await _observer.AgainAsync(token);
            return await TryAsync(ask, token);
        }, cancellation);
    }

    private async Task<ChatResponse> TryAsync(Ask ask, CancellationToken cancellation)
    {
        using CancellationTokenSource timeout = new(_options.Timeout, _time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            return await ask(either.Token).WaitAsync(either.Token);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            Exception told = error is OperationCanceledException && timeout.IsCancellationRequested
                ? new TimeoutException($"{_asked}: no reply within {_options.Timeout.TotalSeconds:0} s.", error)
                : error;
            _observer.Failed(told);
            if (ReferenceEquals(told, error)) throw;
            throw told;
        }
    }

    private static RetryStrategyOptions<ChatResponse> Strategy(RetryOptions options) => new()
    {
        MaxRetryAttempts = options.MaxRetries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.FirstWait,
        MaxDelay = options.LongestWait,
        ShouldHandle = attempt => ValueTask.FromResult(IsWorthAnotherTry(attempt.Outcome.Exception, options)),
        DelayGenerator = attempt => ValueTask.FromResult((attempt.Outcome.Exception as EndpointException)?.RetryAfter),
    };

    private static bool IsWorthAnotherTry(Exception? error, RetryOptions options) => error switch
    {
        EndpointException failed => failed.Kind is FailureKind.Transient or FailureKind.RateLimited && !(failed.RetryAfter > options.LongestRetryAfter),
        HttpRequestException or IOException or TimeoutException or InvalidDataException => true,
        _ => false,
    };
}
