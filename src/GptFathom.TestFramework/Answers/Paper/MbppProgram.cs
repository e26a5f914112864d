namespace GptFathom.Answers.Paper;

/// <summary>
/// GPT-Fathom's program for MBPP (Zheng et al. 2023, arXiv:2309.16583): the output up to the line that says <c>[DONE]</c>, and a line end.
/// </summary>
public sealed class MbppProgram : IAnswerExtractor
{
    private MbppProgram()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new MbppProgram();

    /// <inheritdoc/>
    public string Id => "paper-mbpp-program/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => Extraction.Stated(CodeStops.Cut(output, "\n[DONE]") + '\n');
}
