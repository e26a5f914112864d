using GptFathom.Models.Budgets;

namespace GptFathom.Runs;

/// <summary>Calls that were answered.</summary>
/// <param name="Calls">Their number.</param>
/// <param name="Tokens">What they took.</param>
/// <param name="Usd">What they cost; null where that is not known.</param>
internal readonly record struct AskedCalls(int Calls, UsedTokens Tokens, decimal? Usd)
{
    public static AskedCalls None { get; } = new(0, default, 0);

    public static AskedCalls Sum(IEnumerable<AskedCalls> all) => all.Aggregate(None, (sum, one) => sum + one);

    public static AskedCalls operator +(AskedCalls a, AskedCalls b) => new(a.Calls + b.Calls, a.Tokens + b.Tokens, a.Usd + b.Usd);
}
