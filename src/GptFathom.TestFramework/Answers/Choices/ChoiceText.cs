using System.Buffers;
using System.Text.RegularExpressions;

namespace GptFathom.Answers.Choices;

/// <summary>An output in the one form in which letters and options are looked for: no emphasis, no LaTeX around words, full-width characters narrow.</summary>
internal static class ChoiceText
{
    private static readonly Regex Dressing = new(
        @"\\(?:text|textbf|mathbf|mathrm|mathsf|bf|rm)\b|\\[()\[\]]|</?(?:b|strong|i|em)>",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly SearchValues<char> Dressed = SearchValues.Create(@"\<");

    private static readonly SearchValues<char> Emphasis = SearchValues.Create("*`$_");

    /// <summary>What <see cref="Narrow(char)"/> changes.</summary>
    private static readonly SearchValues<char> Wide = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => Narrow(c) != c)]);

    private static readonly Regex Spaces = new(" {2,}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly SearchValues<char> OtherBlanks =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => char.IsWhiteSpace(c) && c != ' ')]);

    private static readonly Regex Blanks = new(@"\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static string Plain(string text)
    {
        string narrow = text.AsSpan().ContainsAny(Wide) ? string.Create(text.Length, text, Narrow) : text;
        string even = narrow.AsSpan().ContainsAny(Emphasis) ? string.Concat(narrow.Where(c => !Emphasis.Contains(c))) : narrow;
        string bare = even.AsSpan().ContainsAny(Dressed) ? Dressing.Replace(even, "") : even;
        return bare.Contains("  ", StringComparison.Ordinal) ? Spaces.Replace(bare, " ") : bare;
    }

    private static void Narrow(Span<char> narrow, string text)
    {
        for (int i = 0; i < text.Length; i++) narrow[i] = Narrow(text[i]);
    }

    private static char Narrow(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '{' or '}' => ' ',
        '’' => '\'',
        _ => c,
    };

    /// <summary>What two texts have in common that differ in case, blanks and final punctuation only.</summary>
    public static string Key(string plain)
    {
        bool isSpaced = plain.AsSpan().ContainsAny(OtherBlanks) || plain.Contains("  ", StringComparison.Ordinal);
        return (isSpaced ? Blanks.Replace(plain, " ") : plain).AsSpan().Trim(" .。,;:!\"'“”「」").ToString().ToLowerInvariant();
    }
}
