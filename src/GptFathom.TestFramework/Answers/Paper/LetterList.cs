namespace GptFathom.Answers.Paper;

/// <summary>
/// GPT-Fathom's answer to a question of which several options may be right (Zheng et al. 2023, arXiv:2309.16583: AGIEval's gaokao-physics and jec-qa): all
/// letters that stand in brackets anywhere in the output, in the order of the alphabet, joined by commas; empty without one.
/// </summary>
public sealed class LetterList : IAnswerExtractor
{
    private LetterList()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new LetterList();

    /// <inheritdoc/>
    public string Id => "paper-letter-list/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => Extraction.Stated(string.Join(',', In(output).AsEnumerable()));

    /// <summary>The letters of <paramref name="output"/> that stand in brackets, each once, in order.</summary>
    internal static string In(string output)
    {
        SortedSet<char> letters = [];
        for (int i = 2; i < output.Length; i++)
        {
            if (output[i] == ')' && output[i - 2] == '(' && char.IsAsciiLetterUpper(output[i - 1])) letters.Add(output[i - 1]);
        }
        return string.Concat(letters);
    }
}
