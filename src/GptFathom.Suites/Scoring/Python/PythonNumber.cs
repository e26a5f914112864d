using System.Globalization;
using System.Numerics;
using System.Text;

namespace GptFathom.Suites.Scoring;

/// <summary>Python's integers and floats; an integral float is written as the integer it equals.</summary>
internal static class PythonNumber
{
    private const int MaxLength = 5000;

    public static bool TryRead(string text, ref int at, StringBuilder output)
    {
        int digits = at;
        bool negative = false;
        while (digits < text.Length && digits - at < 8 && text[digits] is '-' or '+' or ' ')
        {
            negative ^= text[digits] == '-';
            digits++;
        }
        int end = digits;
        while (end < text.Length && end - digits <= MaxLength && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '_' || IsExponentSign(text, digits, end))) end++;
        string token = text[digits..end].Replace("_", "", StringComparison.Ordinal);
        if (token.Length == 0 || !(char.IsAsciiDigit(token[0]) || token[0] == '.') || Magnitude(token) is not { } magnitude) return false;
        if (negative && magnitude != "0") output.Append('-');
        output.Append(magnitude);
        at = end;
        return true;
    }

    private static bool IsExponentSign(string text, int start, int index) =>
        index > start && text[index] is '+' or '-' && text[index - 1] is 'e' or 'E' && !text.AsSpan(start).StartsWith("0x", StringComparison.OrdinalIgnoreCase);

    private static string? Magnitude(string token)
    {
        if (!token.AsSpan().ContainsAnyExceptInRange('0', '9')) return token.TrimStart('0') is { Length: > 0 } digits ? digits : "0";
        if (token.StartsWith("0x", StringComparison.OrdinalIgnoreCase)) return Prefixed(token, NumberStyles.AllowHexSpecifier);
        if (token.StartsWith("0b", StringComparison.OrdinalIgnoreCase)) return Prefixed(token, NumberStyles.AllowBinarySpecifier);
        const NumberStyles Float = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(token, Float, CultureInfo.InvariantCulture, out double value)) return null;
        if (double.IsInteger(value)) return new BigInteger(value).ToString(CultureInfo.InvariantCulture);
        return value.ToString("R", CultureInfo.InvariantCulture);
    }

    private static string? Prefixed(string token, NumberStyles style) =>
        BigInteger.TryParse("0" + token[2..], style, CultureInfo.InvariantCulture, out BigInteger value) && token.Length > 2
            ? value.ToString(CultureInfo.InvariantCulture)
            : null;
}
