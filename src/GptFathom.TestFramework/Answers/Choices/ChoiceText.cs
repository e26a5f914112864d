using System.Text;
using System.Text.RegularExpressions;

namespace GptFathom.Answers.Choices;

/// <summary>An output in the one form in which letters and options are looked for: no emphasis, no LaTeX around words, full-width characters narrow.</summary>
internal static class ChoiceText
{
    private static readonly Regex Dressing = new(
        @"\\(?:text|textbf|mathbf|mathrm|mathsf|bf|rm)\b|\\[()\[\]]|[*`$_]|</?(?:b|strong|i|em)>",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Spaces = new(" {2,}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex Blanks = new(@"\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static string Plain(string text)
    {
        StringBuilder narrow = new(text.Length);
        foreach (char c in text) narrow.Append(Narrow(c));
        return Spaces.Replace(Dressing.Replace(narrow.ToString(), ""), " ");
    }

    private static char Narrow(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '{' or '}' => ' ',
        '’' => '\'',
        _ => c,
    };

    /// <summary>What two texts have in common that differ in case, blanks and final punctuation only.</summary>
    public static string Key(string plain) => Blanks.Replace(plain, " ").Trim(" .。,;:!\"'“”「」".ToCharArray()).ToLowerInvariant();
}
