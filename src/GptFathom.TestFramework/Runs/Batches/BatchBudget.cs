using GptFathom.Models;
using GptFathom.Models.Budgets;
using GptFathom.Models.Limits;
using GptFathom.Models.Store;

namespace GptFathom.Runs.Batches;

/// <summary>What batches may take: a call reserves what it is expected to take before it is sent.</summary>
/// <param name="account">The budget, and whose calls it is for.</param>
internal sealed class BatchBudget(BudgetAccount account)
{
    private readonly Dictionary<CompletionKey, (Spending Spending, ModelPrices? Prices)> _calls = [];
    private Spending _all;

    /// <summary>Takes what a call is expected to need.</summary>
    /// <returns>Whether the budget allows it.</returns>
    public bool TryReserve(ModelOptions model, ExpectedTokens tokens, CompletionKey key, ModelRequest request)
    {
        if (!account.IsCounted(model)) return true;
        ModelPrices? prices = model.Prices?.InBatches();
        Spending expected = Spending.OfCall(new UsedTokens(tokens.Input(request), tokens.Output(request)), prices);
        if (!(_all + expected).FitsIn(account.Budget)) return false;
        _calls[key] = (expected, prices);
        _all += expected;
        return true;
    }

    /// <summary>A call has a reply.</summary>
    /// <param name="key">The call.</param>
    /// <param name="used">What it took, or null where the provider does not say.</param>
    public void Settle(CompletionKey key, UsedTokens? used)
    {
        if (used is not { } tokens || !_calls.TryGetValue(key, out (Spending Spending, ModelPrices? Prices) call)) return;
        Spending taken = Spending.OfCall(tokens, call.Prices);
        _all = _all - call.Spending + taken;
        _calls[key] = (taken, call.Prices);
    }

    /// <summary>A call has failed, and costs nothing.</summary>
    public void Release(CompletionKey key)
    {
        if (_calls.Remove(key, out (Spending Spending, ModelPrices? Prices) call)) _all -= call.Spending;
    }

    public override string ToString() => account.IsDefault
        ? $"{account.Budget} to models that cost money are the limit where no budget is set: set one with --budget or \"budget\" in fathom.json (5usd, 2Mtokens, 5000calls, none)"
        : $"the budget of {account.Budget} is used up";
}
