namespace GptFathom.Models.Budgets;

/// <summary>What calls take.</summary>
/// <param name="Calls">Number of calls.</param>
/// <param name="Tokens">Of prompts and replies.</param>
/// <param name="Usd">US dollars.</param>
internal readonly record struct Spending(long Calls, long Tokens, decimal Usd)
{
    /// <summary>Of one call to a model with such prices; without prices it costs nothing.</summary>
    public static Spending OfCall(UsedTokens tokens, ModelPrices? prices) => new(1, tokens.Total, prices?.Cost(tokens) ?? 0);

    public bool FitsIn(Budget budget) => !(Calls > budget.Calls) && !(Tokens > budget.Tokens) && !(Usd > budget.Usd);

    public static Spending operator +(Spending a, Spending b) => new(a.Calls + b.Calls, a.Tokens + b.Tokens, a.Usd + b.Usd);

    public static Spending operator -(Spending a, Spending b) => new(a.Calls - b.Calls, a.Tokens - b.Tokens, a.Usd - b.Usd);
}
