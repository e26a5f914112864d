using Microsoft.Extensions.AI;
using Polly;
using Polly.Timeout;

namespace GptFathom.Models.Retries;

/// <summary>
/// Asks again what failed and may go well the next time: after a wait that doubles with each try and is jittered, or after the one that the provider asks for.
/// Each try has a time-out of its own.
/// </summary>
internal sealed class RetryingChatClient : ChatMiddleware
{
    private readonly RetryOptions _options;
    private readonly ITryObserver _observer;
    private readonly ResiliencePipeline _retry;
    private readonly ResiliencePipeline _timeout;
    private readonly string _asked;

    /// <param name="inner">The provider.</param>
    /// <param name="options">How often and how long.</param>
    /// <param name="observer">Told of the tries.</param>
    /// <param name="time">Measures waits and time-outs.</param>
    public RetryingChatClient(IChatClient inner, RetryOptions options, ITryObserver observer, TimeProvider time) : base(inner)
    {
        (_options, _observer) = (options, observer);
        _retry = RetryStrategies.Build(options, time);
        _timeout = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(options.Timeout).Build();
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
        try
        {
            return await _timeout.ExecuteAsync(async token => await ask(token), cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            Exception told = error is TimeoutRejectedException ? new TimeoutException($"{_asked}: no reply within {_options.Timeout.TotalSeconds:0} s.", error) : error;
            _observer.Failed(told);
            if (ReferenceEquals(told, error)) throw;
            throw told;
        }
    }
}
