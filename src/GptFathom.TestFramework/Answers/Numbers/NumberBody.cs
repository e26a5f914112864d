using System.Globalization;

namespace GptFathom.Answers.Numbers;

/// <summary>The digits of a number with its separators, decimals and exponent, without sign and units.</summary>
internal readonly record struct NumberBody(int End, Rational Value)
{
    private const int MaxDigits = 1000;
    private const int MaxExponent = 400;

    /// <summary>Reads the number that starts at <paramref name="start"/>; null when it is longer than any answer.</summary>
    public static NumberBody? Read(string text, int start)
    {
        int whole = Digits(text, start);
        (int end, char group) = Groups(text, start, whole);
        int point = end;
        if (HasDecimals(text, start, end, group)) end = Digits(text, end + 1);
        int digitsEnd = end;
        int exponent = Exponent(text, ref end);
        if (digitsEnd - start > MaxDigits || Math.Abs(exponent) > MaxExponent) return null;

        Span<char> digits = stackalloc char[digitsEnd - start + 1];
        digits[0] = '0';
        int count = 1;
        foreach (char c in text.AsSpan(start, digitsEnd - start))
        {
            if (char.IsAsciiDigit(c)) digits[count++] = c;
        }
        int decimals = Math.Max(0, digitsEnd - point - 1);
        return new NumberBody(end, Rational.FromDigits(digits[..count], exponent - decimals));
    }

    public static bool IsDigit(string text, int index) => (uint)index < (uint)text.Length && char.IsAsciiDigit(text[index]);

    private static int Digits(string text, int from)
    {
        while (IsDigit(text, from)) from++;
        return from;
    }

    /// <summary>Extends over ",234,567", ",34,567" and ".234.567"; a single ".234" is a decimal fraction.</summary>
    private static (int End, char Group) Groups(string text, int start, int whole)
    {
        if (whole - start is 0 or > 3 || whole >= text.Length || text[whole] is not (',' or '.' or NumberText.GroupSpace or '\'')) return (whole, '\0');
        char separator = text[whole];
        int accepted = whole;
        int groups = 0;
        for (int end = whole; end < text.Length && text[end] == separator && end - start <= MaxDigits; groups++)
        {
            int next = Digits(text, end + 1);
            int length = next - end - 1;
            if (length is not 3 && !(length is 2 && separator == ',')) break;
            end = next;
            if (length == 3) accepted = end;
        }
        bool dotted = separator == '.' && groups < 2 && !IsDecimalComma(text, accepted);
        return dotted || accepted == whole ? (whole, '\0') : (accepted, separator);
    }

    private static bool HasDecimals(string text, int start, int end, char group)
    {
        if (!IsDigit(text, end + 1)) return false;
        if (text[end] == '.') return group != '.';
        bool afterList = start >= 2 && text[start - 1] == ',' && char.IsAsciiDigit(text[start - 2]);
        return group is '\0' or '.' && !afterList && IsDecimalComma(text, end);
    }

    /// <summary>A comma before one or two last digits: "12,5", "1.234,56", but neither "1,2,3" nor "1,000".</summary>
    private static bool IsDecimalComma(string text, int index)
    {
        if (index >= text.Length || text[index] != ',') return false;
        int end = Digits(text, index + 1);
        return end - index - 1 is 1 or 2 && !(end < text.Length && text[end] is ',' or '.' && IsDigit(text, end + 1));
    }

    private static int Exponent(string text, ref int end)
    {
        if (end >= text.Length || text[end] is not ('e' or 'E')) return 0;
        int digits = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
        int stop = Digits(text, digits);
        if (stop == digits || stop - digits > 4 || (stop < text.Length && char.IsLetter(text[stop]))) return 0;
        int exponent = int.Parse(text.AsSpan(digits, stop - digits), NumberStyles.None, CultureInfo.InvariantCulture);
        int sign = text[end + 1] == '-' ? -1 : 1;
        end = stop;
        return sign * exponent;
    }
}
