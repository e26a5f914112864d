using System.Globalization;
using System.Text;

namespace GptFathom;

/// <summary>
/// Text that a model, a dataset, a provider or a file wrote. It gets into a sentence only after it was made harmless for where that is shown: in an interpolated
/// text by itself, with the greatest length as its format. What is long is cut.
/// </summary>
/// <param name="Raw">As it was written: for files that programs read, and for comparing.</param>
internal readonly record struct UntrustedText(string Raw) : IFormattable
{
    public const int DefaultLength = 200;

    private const string MarkdownSyntax = @"\`*_{}[]#|~!$";
    private const string ZeroWidthSpace = "&#8203;";

    /// <summary>Null for null.</summary>
    public static UntrustedText? Of(string? text) => text is null ? default(UntrustedText?) : new UntrustedText(text);

    public static implicit operator UntrustedText(string text) => new(text);

    /// <summary>
    /// One line for a console, a TRX or a CI log. Line breaks, control characters, marks that reorder text and characters that XML forbids are spelled out;
    /// "::" and "##", with which GitHub, Azure and TeamCity begin a command, are parted.
    /// </summary>
    public string ForLog(int maxLength = DefaultLength)
    {
        if (Raw.Length <= maxLength && IsPlain(Raw)) return Raw;
        StringBuilder line = new();
        foreach (Rune rune in Raw.EnumerateRunes())
        {
            if (line.Length >= maxLength) return line.Append('…').ToString();
            if (rune.Value is ':' or '#' && line.Length > 0 && line[^1] == rune.Value) line.Append(' ');
            line.Append(IsHarmless(rune) ? rune.ToString() : Spelled(rune));
        }
        return line.ToString();
    }

    /// <summary>One line for Markdown, also within a table: <see cref="ForLog"/>, and no markup, HTML, mention or link of its own.</summary>
    public string ForMarkdown(int maxLength = DefaultLength)
    {
        StringBuilder line = new();
        foreach (char c in ForLog(maxLength))
            line.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '@' => "@" + ZeroWidthSpace,
                '/' when line.Length > 0 && line[^1] == ':' => ZeroWidthSpace + "/",
                _ when MarkdownSyntax.Contains(c) => $"\\{c}",
                _ => c.ToString(),
            });
        return line.ToString();
    }

    /// <inheritdoc cref="ForLog"/>
    public override string ToString() => ForLog();

    /// <inheritdoc cref="ForLog"/>
    /// <param name="format">The greatest length; null for the default.</param>
    /// <param name="formatProvider">Changes nothing.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        ForLog(format is null ? DefaultLength : int.Parse(format, CultureInfo.InvariantCulture));

    /// <summary>Whether a CI server might take a part of it for a command.</summary>
    public static bool HasCommand(ReadOnlySpan<char> text) => text.Contains("::", StringComparison.Ordinal) || text.Contains("##", StringComparison.Ordinal);

    /// <summary>Whether it is printable ASCII in which no command begins, as nearly all text is.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExceptInRange(' ', '~') && !HasCommand(text);

    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned => false,
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D,
        _ => true,
    };

    private static string Spelled(Rune rune) => rune.Value switch
    {
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        _ => string.Create(CultureInfo.InvariantCulture, $@"\u{{{rune.Value:x4}}}"),
    };
}
