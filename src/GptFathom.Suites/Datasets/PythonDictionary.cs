using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GptFathom.Suites.Datasets;

/// <summary>Turns what Python prints of a dictionary of strings, numbers, lists and None into JSON.</summary>
internal static class PythonDictionary
{
    /// <exception cref="FormatException">A string is not closed.</exception>
    public static string ToJson(string text)
    {
        StringBuilder json = new(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '\'' or '"') json.Append(JsonSerializer.Serialize(ReadString(text, ref i)));
            else if (char.IsAsciiLetter(text[i])) json.Append(Word(text, ref i));
            else json.Append(text[i]);
        }
        return json.ToString();
    }

    private static string Word(string text, ref int i)
    {
        int start = i;
        while (i + 1 < text.Length && char.IsAsciiLetter(text[i + 1])) i++;
        return text[start..(i + 1)] switch
        {
            "None" => "null",
            "True" => "true",
            "False" => "false",
            string other => other,
        };
    }

    private static string ReadString(string text, ref int i)
    {
        char quote = text[i];
        StringBuilder value = new();
        for (i++; i < text.Length && text[i] != quote; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) value.Append(Escape(text, ref i));
            else value.Append(text[i]);
        }
        return i < text.Length ? value.ToString() : throw new FormatException("a string is not closed");
    }

    private static string Escape(string text, ref int i)
    {
        i++;
        int digits = text[i] switch { 'x' => 2, 'u' => 4, _ => 0 };
        if (digits > 0 && i + digits < text.Length && int.TryParse(text.AsSpan(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
        {
            i += digits;
            return ((char)code).ToString();
        }
        return text[i] switch
        {
            'n' => "\n",
            't' => "\t",
            'r' => "\r",
            '\\' or '\'' or '"' => text[i].ToString(),
            char other => $"\\{other}",
        };
    }
}
