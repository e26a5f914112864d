using System.Text.RegularExpressions;

namespace GptFathom.Answers;

/// <summary>
/// The first word of an output, without an "A:" before it and whatever surrounds it: LAMBADA (Paperno et al. 2016, arXiv:1606.06031) asks for the word that
/// ends a passage. Apostrophes and hyphens within a word belong to it. It is stated where something follows it, else a guess: a reply that was cut off may end
/// within it.
/// </summary>
public sealed class FirstWord : IAnswerExtractor
{
    private static readonly Regex Label = new(@"^\W*(?:A|Answer)[*_]*:",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Word = new(@"[\p{L}\p{M}\p{Nd}]+(?:['’-][\p{L}\p{M}\p{Nd}]+)*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private FirstWord()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new FirstWord();

    /// <inheritdoc/>
    public string Id => "first-word/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        string text = Label.Replace(output, "", 1);
        foreach (ValueMatch word in Word.EnumerateMatches(text))
        {
            string found = text.Substring(word.Index, word.Length);
            return word.Index + word.Length < text.Length ? Extraction.Stated(found) : Extraction.Guessed(found);
        }
        return Extraction.None;
    }

    /// <summary>The last word of <paramref name="text"/>, or null where it has none.</summary>
    internal static string? LastOf(string text)
    {
        string? last = null;
        foreach (ValueMatch word in Word.EnumerateMatches(text)) last = text.Substring(word.Index, word.Length);
        return last;
    }
}
