using System.Text.RegularExpressions;

namespace GptFathom.Answers;

/// <summary>
/// The first line that says anything, without an "A:" or "Answer:" before it: what the closed-book questions of Natural Questions (Kwiatkowski et al. 2019),
/// WebQuestions (Berant et al. 2013) and TriviaQA (Joshi et al. 2017, arXiv:1705.03551) are answered with. It is stated where another line follows, else a
/// guess: a reply that was cut off may end within it.
/// </summary>
public sealed class FirstLine : IAnswerExtractor
{
    private static readonly Regex Label = new(@"^\W*(?:A|Answer)[*_]*:[*_]*",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private FirstLine()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new FirstLine();

    /// <inheritdoc/>
    public string Id => "first-line/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        string text = Label.Replace(output, "", 1).TrimStart();
        string line = Of(text).TrimEnd();
        return line.Length == 0 ? Extraction.None : text.AsSpan(line.Length).ContainsAny('\r', '\n') ? Extraction.Stated(line) : Extraction.Guessed(line);
    }

    /// <summary>The first line of <paramref name="text"/> that is not blank.</summary>
    internal static string Of(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().TrimStart();
        int end = trimmed.IndexOfAny('\r', '\n');
        return (end < 0 ? trimmed : trimmed[..end]).ToString();
    }
}
