using Microsoft.Extensions.AI;

namespace GptFathom.Models.Limits;

/// <summary>Lets so many calls be in flight, and so many requests and tokens be sent in a minute; the others wait for their turn.</summary>
internal sealed class LimitingChatClient(IChatClient inner, CallLimits limits, ExpectedTokens expected) : ChatMiddleware(inner)
{
    protected override async Task<ChatResponse> CallAsync(ModelRequest request, Ask ask, CancellationToken cancellation)
    {
        await limits.Slots.EnterAsync(cancellation);
        try
        {
            long input = expected.Input(request);
            RateReservation tokens = await limits.Rates.TakeAsync(() => input + expected.Output(request), cancellation);
            ChatResponse response = await ask(cancellation);
            expected.Note(response);
            if (response.Usage is { InputTokenCount: { } sent, OutputTokenCount: { } replied }) limits.Rates.Settle(tokens, sent + replied);
            return response;
        }
        finally
        {
            limits.Slots.Leave();
        }
    }
}
