namespace GptFathom.Answers.Paper;

/// <summary>
/// GPT-Fathom's program of a chat model for HumanEval (Zheng et al. 2023, arXiv:2309.16583): the output up to the first line that starts a class, a function, a
/// comment or a condition at the margin, and a line end. Nothing is put before it and no fence taken off: the model has to repeat the signature and the
/// imports, and a program in a fence is a syntax error.
/// </summary>
public sealed class ChatProgram : IAnswerExtractor
{
    private ChatProgram()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new ChatProgram();

    /// <inheritdoc/>
    public string Id => "paper-chat-program/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => Extraction.Stated(CodeStops.Cut(output, CodeStops.AfterFunction) + '\n');
}
