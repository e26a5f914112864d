using System.Text.RegularExpressions;

namespace GptFathom.Answers.Paper;

/// <summary>
/// GPT-Fathom's answer to a question of C-Eval (Zheng et al. 2023, arXiv:2309.16583): what follows the first statement of an answer in Chinese, if there is
/// one, up to the next; of that the first letter in brackets, else all of it from its first character that is no white space.
/// </summary>
public sealed class FirstLetter : IAnswerExtractor
{
    private static readonly Regex Letter = new(@"\([A-Z]\)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private FirstLetter()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new FirstLetter();

    /// <inheritdoc/>
    public string Id => "paper-first-letter/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        string text = PythonText.SecondPart(output, "所以答案是 ") ?? output;
        Match letter = Letter.Match(text);
        return Extraction.Stated(letter.Success ? letter.Value[1..^1] : PythonText.TrimStart(text));
    }
}
