using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace GptFathom.Suites.Scoring;

/// <summary>Python's string and bytes literals. Raw line ends are accepted in any quotes: models write them.</summary>
internal static class PythonString
{
    /// <summary>Reads adjacent literals as one. The canonical form is "s", or "b" for bytes, the length and the content.</summary>
    public static bool TryRead(string text, ref int at, [NotNullWhen(true)] out string? canonical)
    {
        StringBuilder content = new();
        char kind = '\0';
        int end = at;
        while (TryReadOne(text, ref end, content, out bool isBytes))
        {
            if (kind != '\0' && isBytes != (kind == 'b')) break;
            kind = isBytes ? 'b' : 's';
            at = end;
            while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        }
        canonical = kind == '\0' ? null : Canonical(content.ToString(), kind);
        return canonical is not null;
    }

    public static string Canonical(string content, char kind = 's') => string.Create(CultureInfo.InvariantCulture, $"{kind}{content.Length}'{content}'");

    /// <summary>The content of a canonical string; null for other values.</summary>
    public static string? Content(string canonical) =>
        canonical.StartsWith('s') ? canonical[(canonical.IndexOf('\'', StringComparison.Ordinal) + 1)..^1] : null;

    /// <summary>Decodes the escapes of Python's string literals; unknown ones stay as they are, as in Python.</summary>
    public static string Unescape(ReadOnlySpan<char> text)
    {
        StringBuilder result = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) i += Escape(text[(i + 1)..], result);
            else result.Append(text[i]);
        }
        return result.ToString();
    }

    private static bool TryReadOne(string text, ref int at, StringBuilder content, out bool isBytes)
    {
        int quote = at;
        while (quote < text.Length && quote - at < 2 && text[quote] is 'b' or 'B' or 'r' or 'R' or 'u' or 'U') quote++;
        ReadOnlySpan<char> prefix = text.AsSpan(at, quote - at);
        isBytes = prefix.ContainsAny('b', 'B');
        if (quote >= text.Length || text[quote] is not ('\'' or '"')) return false;
        bool triple = text.AsSpan(quote).StartsWith(text[quote] == '"' ? "\"\"\"" : "'''");
        string mark = new(text[quote], triple ? 3 : 1);
        int start = quote + mark.Length;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text.AsSpan(i).StartsWith(mark))
            {
                ReadOnlySpan<char> raw = text.AsSpan(start, i - start);
                if (prefix.ContainsAny('r', 'R')) content.Append(raw);
                else content.Append(Unescape(raw));
                at = i + mark.Length;
                return true;
            }
        }
        return false;
    }

    /// <summary>Appends what the escape stands for and returns the number of characters after the backslash.</summary>
    private static int Escape(ReadOnlySpan<char> rest, StringBuilder result)
    {
        const string Letters = "\\'\"abfnrtv";
        const string Values = "\\'\"\a\b\f\n\r\t\v";
        int simple = Letters.IndexOf(rest[0], StringComparison.Ordinal);
        if (simple >= 0)
        {
            result.Append(Values[simple]);
            return 1;
        }
        if (rest[0] == '\n') return 1;
        int digits = rest[0] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0 && rest.Length > digits && uint.TryParse(rest.Slice(1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint code)
            && code <= 0x10FFFF)
        {
            if (code <= 0xFFFF) result.Append((char)code);
            else result.Append(char.ConvertFromUtf32((int)code));
            return digits + 1;
        }
        int octal = 0;
        int length = 0;
        while (length < 3 && length < rest.Length && rest[length] is >= '0' and <= '7') octal = (octal * 8) + rest[length++] - '0';
        result.Append(length > 0 ? (char)octal : '\\');
        return length;
    }
}
