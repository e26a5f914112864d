using System.Globalization;
using System.Text.RegularExpressions;

namespace GptFathom.Models.Budgets;

/// <summary>What a run may take at most, over all its models. Null is no limit.</summary>
internal sealed partial record Budget
{
    /// <summary>What a text of it looks like, for messages.</summary>
    public const string Expected = "amounts above 0 such as 5usd, 2Mtokens or 1000calls, separated by commas (k and M are thousands and millions), or none";

    private const string NoLimit = "none";
    private const decimal MostAmount = 1_000_000_000_000_000m;

    /// <summary>No limit at all.</summary>
    public static Budget None { get; } = new();

    /// <summary>Calls that are asked: what the store answers is none.</summary>
    public long? Calls { get; init; }

    /// <summary>Tokens of prompts and replies.</summary>
    public long? Tokens { get; init; }

    /// <summary>US dollars by the prices of the models.</summary>
    public decimal? Usd { get; init; }

    /// <summary>Whether tokens count, so that those of a call are to be foreseen.</summary>
    public bool CountsTokens => Tokens is not null || Usd is not null;

    /// <summary>Reads a budget in the form of the option and of the configuration; case does not count.</summary>
    /// <returns>Null where the text is none.</returns>
    public static Budget? TryParse(string text)
    {
        if (text.Trim().Equals(NoLimit, StringComparison.OrdinalIgnoreCase)) return None;
        Budget budget = None;
        foreach (string part in text.Split(','))
        {
            if (Amount().Match(part) is not { Success: true } amount) return null;
            if (budget.With(amount.Groups["unit"].Value.ToLowerInvariant(), Value(amount)) is not { } more) return null;
            budget = more;
        }
        return budget;
    }

    public override string ToString() => string.Join(" and ", Parts().DefaultIfEmpty(NoLimit));

    private IEnumerable<string> Parts()
    {
        if (Usd is { } usd) yield return Amounts.Usd(usd);
        if (Tokens is { } tokens) yield return Amounts.Tokens(tokens);
        if (Calls is { } calls) yield return Amounts.Calls(calls);
    }

    private static decimal? Value(Match amount)
    {
        if (!decimal.TryParse(amount.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)) return null;
        if (number is <= 0 or > MostAmount) return null;
        decimal value = number * amount.Groups["scale"].Value switch { "k" or "K" => 1_000, "m" or "M" => 1_000_000, _ => 1 };
        return value <= MostAmount ? value : null;
    }

    private Budget? With(string unit, decimal? value) => (unit, value) switch
    {
        (_, null) => null,
        ("usd", { } usd) when Usd is null => this with { Usd = usd },
        ("tokens", { } tokens) when Tokens is null && decimal.IsInteger(tokens) => this with { Tokens = (long)tokens },
        ("calls", { } calls) when Calls is null && decimal.IsInteger(calls) => this with { Calls = (long)calls },
        _ => null,
    };

    [GeneratedRegex(@"^\s*(?<number>[0-9]+(\.[0-9]+)?)\s*(?<scale>[km])?\s*(?<unit>usd|tokens|calls)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Amount();
}
