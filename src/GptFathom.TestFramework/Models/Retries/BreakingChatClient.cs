using GptFathom.Models.Providers;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Retries;

/// <summary>
/// Ends the run when call after call fails, each after all its tries, with no success among them: what is left is asked by a later run, instead of ending as
/// so many errors. A failure counts only if nothing has succeeded since its call began: slow failures at the end of a run say nothing about the provider. Nor does what an offline run has no reply to.
/// </summary>
internal sealed class BreakingChatClient(IChatClient inner, int breakAfter) : ChatMiddleware(inner)
{
    private readonly Lock _lock = new();
    private int _failures;
    private long _successes;
    private ModelUnavailableException? _broken;

    protected override async Task<ChatResponse> CallAsync(ModelRequest request, Ask ask, CancellationToken cancellation)
    {
        long before = ThrowIfBroken();
        try
        {
            ChatResponse response = await ask(cancellation);
            Succeed();
            return response;
        }
        catch (Exception error) when (error is not (RunEndedException or CompletionMissingException) && !cancellation.IsCancellationRequested)
        {
            Fail(error, before);
            ThrowIfBroken();
            throw;
        }
    }

    private void Succeed()
    {
        lock (_lock)
        {
            _successes++;
            _failures = 0;
        }
    }

    private void Fail(Exception error, long before)
    {
        lock (_lock)
        {
            if (_successes == before && ++_failures >= breakAfter) _broken ??= new($"{breakAfter} calls in a row have failed, the last with: {error.Message}", error);
        }
    }

    /// <summary>How many calls have succeeded.</summary>
    private long ThrowIfBroken()
    {
        lock (_lock) return _broken is null ? _successes : throw new ModelUnavailableException(_broken.Message, _broken.InnerException);
    }
}
