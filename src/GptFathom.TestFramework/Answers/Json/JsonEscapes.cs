using System.Globalization;
using System.Text;

namespace GptFathom.Answers.Json;

/// <summary>Decodes the escapes of RFC 8259, section 7, and leaves any other backslash as it stands: "\(" in a model's JSON is LaTeX.</summary>
internal static class JsonEscapes
{
    public static string Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\')) return text.ToString();
        StringBuilder result = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char next = text[i] == '\\' && i + 1 < text.Length ? text[i + 1] : '\0';
            if (next == 'u' && TryHex(text[(i + 2)..], out char unit))
            {
                result.Append(unit);
                i += 5;
            }
            else if (Simple(next) is { } decoded)
            {
                result.Append(decoded);
                i++;
            }
            else
            {
                result.Append(text[i]);
            }
        }
        return result.ToString();
    }

    private static char? Simple(char escape) => escape switch
    {
        '"' or '\\' or '/' or '\'' => escape,
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        _ => null,
    };

    private static bool TryHex(ReadOnlySpan<char> digits, out char unit)
    {
        ushort code = 0;
        bool valid = digits.Length >= 4 && ushort.TryParse(digits[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);
        unit = (char)code;
        return valid;
    }
}
