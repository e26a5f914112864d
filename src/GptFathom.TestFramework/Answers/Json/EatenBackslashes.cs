using System.Text;

namespace GptFathom.Answers.Json;

/// <summary>
/// Undoes what JSON makes of LaTeX whose backslashes were not doubled: "\frac" and "\boxed" arrive as a form feed or backspace and the rest of the word,
/// "\times" as a tab, "\right" as a carriage return, "\neq" as a line feed.
/// </summary>
internal static class EatenBackslashes
{
    private static readonly string[] Commands =
    [
        "frac", "forall", "fbox", "boxed", "binom", "begin", "beta", "bar", "bigl", "bigr", "big", "text", "times", "tfrac", "theta", "tan", "tau", "triangle", "right", "rho", "neq", "nabla",
    ];

    public static string Restore(string text)
    {
        if (!text.AsSpan().ContainsAny("\b\f\t\r\n")) return text;
        StringBuilder result = new(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i] switch { '\b' => 'b', '\f' => 'f', '\t' => 't', '\r' => 'r', '\n' => 'n', _ => '\0' };
            if (letter != '\0' && IsCommand(letter, text.AsSpan(i + 1))) result.Append('\\').Append(letter);
            else result.Append(text[i]);
        }
        return result.ToString();
    }

    private static bool IsCommand(char letter, ReadOnlySpan<char> rest)
    {
        foreach (string command in Commands)
        {
            bool matches = command[0] == letter && rest.StartsWith(command.AsSpan(1));
            if (matches && (rest.Length < command.Length || !char.IsAsciiLetter(rest[command.Length - 1]))) return true;
        }
        return false;
    }
}
