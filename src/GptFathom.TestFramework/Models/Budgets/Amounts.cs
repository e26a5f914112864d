using System.Globalization;

namespace GptFathom.Models.Budgets;

/// <summary>Amounts of calls, tokens and money as messages show them.</summary>
internal static class Amounts
{
    public static string Calls(long calls) => calls == 1 ? "1 call" : $"{Count(calls)} calls";

    public static string Tokens(long tokens) => tokens == 1 ? "1 token" : $"{Count(tokens)} tokens";

    /// <summary>To the cent, and where that would leave nothing, to two digits.</summary>
    public static string Usd(decimal usd)
    {
        int digits = 2;
        while (usd > 0 && digits < 8 && usd < (decimal)Math.Pow(10, 1 - digits)) digits++;
        return usd.ToString($"N{digits}", CultureInfo.InvariantCulture) + " usd";
    }

    /// <summary>To three digits: 950, 12.3k, 1.2M.</summary>
    public static string Short(long count) => count switch
    {
        < 1_000 => Count(count),
        < 999_950 => string.Create(CultureInfo.InvariantCulture, $"{count / 1e3:0.#}k"),
        < 999_950_000 => string.Create(CultureInfo.InvariantCulture, $"{count / 1e6:0.#}M"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{count / 1e9:0.#}G"),
    };

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
