using System.Globalization;
using GptFathom.Models.Budgets;
using GptFathom.Models.Recording;

namespace GptFathom.Runs;

/// <summary>What the calls of one sample took, a line for each model that was asked, for the output of the sample's test.</summary>
internal static class SampleSpending
{
    private const int LongestName = 100;

    /// <param name="calls">The calls of all attempts at the sample.</param>
    /// <param name="prices">The prices of the models.</param>
    /// <returns>None for a script, and none for what the store answered where nobody counted its tokens.</returns>
    public static IEnumerable<string> Lines(IReadOnlyCollection<ModelCall> calls, PriceList prices)
    {
        foreach (IGrouping<string, ModelCall> model in calls.Where(c => c.Output is not null && !prices.IsScripted(c.Model)).GroupBy(c => c.Model, StringComparer.Ordinal))
        {
            if (model.Any(c => c.ReusedFrom is null || c.Tokens is not null)) yield return Line([.. model], prices);
        }
    }

    private static string Line(IReadOnlyList<ModelCall> calls, PriceList prices)
    {
        ModelCall[] asked = [.. calls.Where(c => c.ReusedFrom is null)];
        decimal? usd = asked.Aggregate((decimal?)0, (sum, call) => sum + prices.Cost(call.Model, call.Tokens ?? default));
        string?[] parts =
        [
            calls.Count > 1 ? Amounts.Calls(calls.Count) : null,
            Tokens(calls),
            asked.Length == 0 ? "from the store" : asked.Length < calls.Count ? $"{Amounts.Calls(calls.Count - asked.Length)} from the store" : null,
            usd > 0 ? $"cost {Amounts.Usd(usd.Value)}" : null,
            $"model asked {Names(calls.Select(c => c.Requested ?? c.Model))}{(Names(calls.Select(c => c.AnsweredModel)) is { Length: > 0 } answered ? $", answered {answered}" : "")}",
        ];
        return string.Join("; ", parts.OfType<string>());
    }

    private static string? Tokens(IReadOnlyList<ModelCall> calls)
    {
        if (calls.All(c => c.Tokens is null)) return null;
        UsedTokens used = calls.Aggregate(default(UsedTokens), (sum, call) => sum + (call.Tokens ?? default));
        return string.Create(CultureInfo.InvariantCulture, $"tokens {used.Input:N0} in, {used.Output:N0} out");
    }

    private static string Names(IEnumerable<string?> names) => string.Join(" and ", names.OfType<string>().Distinct(StringComparer.Ordinal).Select(n => new UntrustedText(n).ForLog(LongestName)));
}
