using Microsoft.Extensions.AI;

namespace GptFathom.Models.Retries;

/// <summary>
/// Ends the run when call after call fails, each after all its tries, with no success among them: what is left is asked by a later run, instead of ending as
/// so many errors.
/// </summary>
internal sealed class BreakingChatClient(IChatClient inner, int breakAfter) : ChatMiddleware(inner)
{
    private readonly Lock _lock = new();
    private int _failures;
    private ModelUnavailableException? _broken;

    protected override async Task<ChatResponse> CallAsync(ModelRequest request, Ask ask, CancellationToken cancellation)
    {
        ThrowIfBroken();
        try
        {
            ChatResponse response = await ask(cancellation);
            lock (_lock) _failures = 0;
            return response;
        }
        catch (Exception error) when (error is not RunEndedException && !cancellation.IsCancellationRequested)
        {
            Count(error);
            ThrowIfBroken();
            throw;
        }
    }

    private void Count(Exception error)
    {
        lock (_lock)
        {
            if (++_failures >= breakAfter) _broken ??= new($"{breakAfter} calls in a row have failed, the last with: {error.Message}", error);
        }
    }

    private void ThrowIfBroken()
    {
        lock (_lock)
        {
            if (_broken is not null) throw new ModelUnavailableException(_broken.Message, _broken.InnerException);
        }
    }
}
