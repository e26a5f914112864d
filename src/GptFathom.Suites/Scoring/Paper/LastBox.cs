namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperExtractors.LastBox" />
internal sealed class LastBox : IExtractor
{
    private const string Command = @"\boxed";

    /// <inheritdoc/>
    public string Id => "paper-last-box/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        int start = output.LastIndexOf(Command, StringComparison.Ordinal);
        return Extraction.Stated(start >= 0 && ClosingBrace(output, start) is { } end && IsOpened(output, start) ? output[start..(end + 1)] : output);
    }

    /// <summary>What is in the box that an answer of this extractor is; null where it is an output without one.</summary>
    internal static string? ContentOf(string answer) =>
        answer.LastIndexOf(Command, StringComparison.Ordinal) == 0 && IsOpened(answer, 0) && ClosingBrace(answer, 0) == answer.Length - 1
            ? answer[(Command.Length + 1)..^1]
            : null;

    private static bool IsOpened(string text, int start) => start + Command.Length < text.Length && text[start + Command.Length] == '{';

    private static int? ClosingBrace(string text, int start)
    {
        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '{') depth++;
            else if (text[i] == '}' && --depth == 0) return i;
        }
        return null;
    }
}
