using System.Globalization;

namespace GptFathom.Answers.Numbers;

/// <summary>
/// Finds numbers in a text brought into form by <see cref="NumberText"/>: sign, currency before or after, thousands separators (also in the Indian
/// grouping), decimal point or comma, exponent, fraction, mixed number. A percent sign is a unit: 24% is 24.
/// </summary>
internal static class NumberScanner
{
    public static Numeral? First(string text) => Next(text, 0);

    public static Numeral? Last(string text)
    {
        Numeral? last = null;
        for (Numeral? next = Next(text, 0); next is not null; next = Next(text, next.Value.End)) last = next;
        return last;
    }

    /// <summary>The number that <paramref name="text"/> consists of, or null where there is anything else in it.</summary>
    public static Numeral? Whole(string text)
    {
        if (First(text) is not { } number) return null;
        bool alone = text.AsSpan(0, number.Start).IsWhiteSpace() && text.AsSpan(number.End).Trim(" .\u00A0").IsEmpty;
        return alone ? number : null;
    }

    private static Numeral? Next(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            if (!StartsBody(text, i)) continue;
            if (NumberBody.Read(text, i) is { } body)
            {
                (int start, bool negative) = Sign(text, i, from);
                (int end, Rational value) = Fraction(text, i, body);
                return new Numeral(start, Unit(text, end), negative ? -value : value);
            }
            i = EndOfRun(text, i);
        }
        return null;
    }

    /// <summary>The last index of digits and separators in a row: more of them than any answer has.</summary>
    private static int EndOfRun(string text, int index)
    {
        while (NumberBody.IsDigit(text, index + 1) || (At(text, index + 1) is ',' or '.' or '\'' or NumberText.GroupSpace && NumberBody.IsDigit(text, index + 2))) index++;
        return index;
    }

    private static bool StartsBody(string text, int i) =>
        char.IsAsciiDigit(text[i])
        || (text[i] == '.' && NumberBody.IsDigit(text, i + 1) && (i == 0 || !(char.IsLetterOrDigit(text[i - 1]) || text[i - 1] == '.')));

    private static (int Start, bool Negative) Sign(string text, int body, int from)
    {
        int start = body;
        int before = body - 1;
        while (before >= from && text[before] == ' ' && body - before <= 2) before--;
        if (before >= from && IsCurrency(text[before])) start = before;
        int sign = start - 1;
        bool signed = sign >= from && text[sign] is '-' or '+' && (sign == 0 || !(char.IsLetterOrDigit(text[sign - 1]) || text[sign - 1] is ')' or ']' or '}' or '%'));
        if (!signed) return (start, false);
        bool currencyFirst = start == body && sign - 1 >= from && IsCurrency(text[sign - 1]);
        return (currencyFirst ? sign - 1 : sign, text[sign] == '-');
    }

    private static (int End, Rational Value) Fraction(string text, int start, NumberBody body)
    {
        if (At(text, body.End) == '/' && At(text, start - 1) != '/')
        {
            return Denominator(text, body.End + 1) is { } under ? (under.End, body.Value / under.Value) : (body.End, body.Value);
        }
        if (At(text, body.End) == ' ' && body.Value.IsInteger && NumberBody.IsDigit(text, body.End + 1)
            && NumberBody.Read(text, body.End + 1) is { Value.IsInteger: true } over && At(text, over.End) == '/'
            && Denominator(text, over.End + 1) is { Value.IsInteger: true } part && over.Value.Numerator < part.Value.Numerator)
        {
            return (part.End, body.Value + (over.Value / part.Value));
        }
        return (body.End, body.Value);
    }

    private static NumberBody? Denominator(string text, int start) =>
        NumberBody.IsDigit(text, start) && NumberBody.Read(text, start) is { Value.IsZero: false } under
            && !(At(text, under.End) == '/' && NumberBody.IsDigit(text, under.End + 1)) ? under : null;

    private static int Unit(string text, int end)
    {
        if (At(text, end) == '%') return end + 1;
        int after = At(text, end) is ' ' or NumberText.GroupSpace ? end + 1 : end;
        return after < text.Length && IsCurrency(text[after]) && !NumberBody.IsDigit(text, after + 1) ? after + 1 : end;
    }

    private static bool IsCurrency(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    private static char At(string text, int index) => (uint)index < (uint)text.Length ? text[index] : '\0';
}
