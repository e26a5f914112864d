namespace GptFathom.Answers.Paper;

/// <summary>
/// GPT-Fathom's program of gpt-3.5-turbo-1106 and gpt-4-1106-preview for HumanEval and MBPP (Zheng et al. 2023, arXiv:2309.16583): what stands between the
/// first and the second fence of three backticks, without its first seven characters, which are meant to be "python" and a line end but are taken off whatever
/// they are; without a fence, the output and a line end.
/// </summary>
public sealed class FencedProgram : IAnswerExtractor
{
    private const int LanguageLine = 7;

    private FencedProgram()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new FencedProgram();

    /// <inheritdoc/>
    public string Id => "paper-fenced-program/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        string program = output + '\n';
        string? fenced = PythonText.SecondPart(program, "```");
        return Extraction.Stated(fenced is null ? program : string.Concat(fenced.EnumerateRunes().Skip(LanguageLine)));
    }
}
