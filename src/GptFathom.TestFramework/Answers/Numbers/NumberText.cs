using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GptFathom.Answers.Numbers;

/// <summary>Brings the digits and number signs of every script, and LaTeX fractions, into the one form that <see cref="NumberScanner"/> reads.</summary>
internal static partial class NumberText
{
    public const char GroupSpace = '\u00A0';

    public static string Normalise(string text)
    {
        string ascii = ToAscii(text);
        return ascii.Contains('\\', StringComparison.Ordinal) || ascii.Contains("{,}", StringComparison.Ordinal) ? WithoutLatex(ascii) : ascii;
    }

    /// <summary>The digits and number signs of every script in ASCII; everything else as it was.</summary>
    public static string ToAscii(string text)
    {
        if (Ascii.IsValid(text)) return text;
        StringBuilder result = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int digit = char.IsAscii(text[i]) ? -1 : CharUnicodeInfo.GetDecimalDigitValue(text, i);
            result.Append(digit >= 0 ? (char)('0' + digit) : Sign(text[i]));
            if (digit >= 0 && char.IsHighSurrogate(text[i])) i++;
        }
        return result.ToString();
    }

    /// <summary>Reads "1 234 euros" as French and Russian mean it, where a statement begins so. Elsewhere a plain space parts numbers.</summary>
    public static string JoinLeadingGroups(string statement)
    {
        if (!LeadingGroups().IsMatch(statement)) return statement;
        int end = 0;
        char[] joined = statement.ToCharArray();
        while (end < joined.Length && !char.IsAsciiLetter(joined[end]))
        {
            bool isGroup = joined[end] == ' ' && NumberBody.IsDigit(statement, end - 1) && NumberBody.IsDigit(statement, end + 1);
            if (isGroup) joined[end] = GroupSpace;
            end++;
        }
        return new string(joined);
    }

    private static char Sign(char c) => c switch
    {
        '\u066B' or '\uFF0E' => '.',
        '\u066C' or '\uFF0C' => ',',
        '\u2212' or '\uFF0D' or '\uFE63' or '\u2013' => '-',
        '\uFF0B' => '+',
        '\u066A' or '\uFF05' => '%',
        '\uFF0F' or '\u2044' => '/',
        '\u202F' or '\u2009' => GroupSpace,
        _ => c,
    };

    private static string WithoutLatex(string text)
    {
        string plain = text.Replace("{,}", ",", StringComparison.Ordinal).Replace(@"\!", "", StringComparison.Ordinal)
            .Replace(@"\$", "$", StringComparison.Ordinal).Replace(@"\%", "%", StringComparison.Ordinal);
        return LatexFraction().Replace(MixedLatexFraction().Replace(plain, "$1 $2/$3"), "$1/$2");
    }

    [GeneratedRegex(@"^[^0-9A-Za-z]{0,8}[1-9][0-9]{0,2}(?: [0-9]{3})+(?:[^0-9/]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingGroups();

    [GeneratedRegex(@"([0-9])[ ]?\\[dt]?frac\{([0-9]+)\}\{([0-9]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex MixedLatexFraction();

    [GeneratedRegex(@"\\[dt]?frac\{([0-9]+)\}\{([0-9]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex LatexFraction();
}
