namespace GptFathom.Answers.Paper;

/// <summary>
/// GPT-Fathom's program of a completion model for HumanEval (Zheng et al. 2023, arXiv:2309.16583): the problem's own beginning of the program, which the
/// sample's input is, and the output up to the first line that starts a class, a function, a comment or a condition at the margin, and a line end.
/// </summary>
public sealed class CompletedProgram : IAnswerExtractor
{
    private CompletedProgram()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new CompletedProgram();

    /// <inheritdoc/>
    public string Id => "paper-completed-program/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => Extraction.Stated(sample.Input + CodeStops.Cut(output, CodeStops.AfterFunction) + '\n');
}
