using Microsoft.Extensions.AI;

namespace GptFathom.Models.Transport;

/// <summary>Throws what <paramref name="translate"/> makes of a provider's exception. Cancellation by the caller stays what it is.</summary>
internal sealed class TranslatingChatClient(IChatClient inner, Func<Exception, Exception> translate) : ChatMiddleware(inner)
{
    protected override async Task<ChatResponse> CallAsync(ModelRequest request, Ask ask, CancellationToken cancellation)
    {
        try
        {
            return await ask(cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            throw translate(e);
        }
    }
}
