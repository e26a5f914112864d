using GptFathom.Models.Limits;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Budgets;

/// <summary>Lets a call through while the budget lasts. It lies below recording: what the store answers costs nothing.</summary>
/// <param name="inner">The model.</param>
/// <param name="account">The run's account.</param>
/// <param name="prices">The model's prices; null where its calls cost nothing.</param>
/// <param name="expected">Foresees the tokens of a call.</param>
internal sealed class BudgetChatClient(IChatClient inner, BudgetAccount account, ModelPrices? prices, ExpectedTokens expected) : ChatMiddleware(inner)
{
    protected override async Task<ChatResponse> CallAsync(ModelRequest request, Ask ask, CancellationToken cancellation)
    {
        Spending reserved = Spending.OfCall(Expect(request), prices);
        await account.ReserveAsync(reserved, cancellation);
        Spending taken = default;
        try
        {
            ChatResponse response = await ask(cancellation);
            expected.Note(response);
            // A provider that counts nothing is taken to have used what was expected.
            taken = UsedTokens.Of(response.Usage) is { } used ? Spending.OfCall(used, prices) : reserved;
            return response;
        }
        finally
        {
            account.Settle(reserved, taken);
        }
    }

    private UsedTokens Expect(ModelRequest request) =>
        account.Budget.CountsTokens ? new UsedTokens(expected.Input(request), expected.Output(request)) : default;
}
