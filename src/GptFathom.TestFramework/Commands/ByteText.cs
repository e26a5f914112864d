using System.Globalization;

namespace GptFathom.Commands;

/// <summary>Numbers of bytes for people.</summary>
internal static class ByteText
{
    private static readonly string[] Units = ["bytes", "kB", "MB", "GB", "TB"];

    /// <summary>In units of 1,000: <c>2.6 kB</c>.</summary>
    public static string Of(long bytes)
    {
        (double value, int unit) = (bytes, 0);
        for (; value >= 999.95 && unit < Units.Length - 1; unit++) value /= 1000;
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.#} {Units[unit]}");
    }
}
