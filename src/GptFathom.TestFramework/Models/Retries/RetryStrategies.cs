using Polly;
using Polly.Retry;

namespace GptFathom.Models.Retries;

/// <summary>What is tried again, and after how long: after a wait that doubles with each try and is jittered, or after the one that the provider asks for.</summary>
internal static class RetryStrategies
{
    /// <param name="options">How often and how long.</param>
    /// <param name="time">Measures the waits.</param>
    public static ResiliencePipeline<T> Build<T>(RetryOptions options, TimeProvider time)
    {
        ResiliencePipelineBuilder<T> retry = new() { TimeProvider = time };
        if (options.MaxRetries > 0) retry.AddRetry(Strategy<T>(options));
        return retry.Build();
    }

    private static RetryStrategyOptions<T> Strategy<T>(RetryOptions options) => new()
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
