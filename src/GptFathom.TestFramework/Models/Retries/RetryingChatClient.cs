using Microsoft.Extensions.AI;
using Polly;

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
        _retry = RetryStrategies.Build<ChatResponse>(options, time);
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
}
