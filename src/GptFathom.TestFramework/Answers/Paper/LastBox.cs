namespace GptFathom.Answers.Paper;

/// <summary>
/// GPT-Fathom's answer to a problem of MATH (Zheng et al. 2023, arXiv:2309.16583): the last <c>\boxed{…}</c>, braces matched, with the command, by which
/// <see cref="Metrics.Paper.MathMatch"/> tells it from an output without a box, which is taken whole. <c>\fbox</c> and a box without braces, or without its
/// last one, yield nothing, whatever boxes stand before it.
/// </summary>
public sealed class LastBox : IAnswerExtractor
{
    private const string Command = @"\boxed";

    private LastBox()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new LastBox();

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
