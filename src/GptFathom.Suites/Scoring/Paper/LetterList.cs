namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperExtractors.LetterList" />
internal sealed class LetterList : IExtractor
{
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
