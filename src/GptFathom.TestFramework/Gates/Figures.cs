using System.Globalization;

namespace GptFathom.Gates;

/// <summary>How numbers are written for people; the same everywhere and in every culture.</summary>
internal static class Figures
{
    /// <summary>As it is, for messages about what was given.</summary>
    public static string Plain(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "null";

    /// <summary>A count with thousands separated: 12,032.</summary>
    public static string Count(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A percentage with one decimal, without its sign: 91.7.</summary>
    public static string Percent(double percent) => Math.Round(percent, 1).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A share as a percentage: 0.917 is 91.7 %.</summary>
    public static string Share(double share) => $"{Percent(100 * share)} %";

    /// <summary>A difference in points with its sign: +4.4, −58.3, 0.0.</summary>
    public static string Points(double points) => Math.Round(points, 1).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    /// <summary>A p-value: four decimals, or two digits and an exponent where these would not show it.</summary>
    public static string P(double p) => p.ToString(p is >= 0.0001 or 0 ? "0.0000" : "0.0e-0", CultureInfo.InvariantCulture);
}
