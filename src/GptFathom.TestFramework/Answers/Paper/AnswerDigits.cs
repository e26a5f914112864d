namespace GptFathom.Answers.Paper;

/// <summary>
/// GPT-Fathom's answer to a problem of GSM8K (Zheng et al. 2023, arXiv:2309.16583): the first digits between the first "The answer is " and the next; without
/// that phrase, the last digits of the output. A comma, point or sign ends them: "1,000" is 1, and "-5" is 5. Digits of every script count. Without digits in
/// that place, the whole output.
/// </summary>
public sealed class AnswerDigits : IAnswerExtractor
{
    private AnswerDigits()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new AnswerDigits();

    /// <inheritdoc/>
    public string Id => "paper-answer-digits/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        string? statement = PythonText.SecondPart(output, "The answer is ");
        (int Start, int End)? digits = null;
        foreach ((int Start, int End) run in PythonText.Runs(statement ?? output, PythonText.IsDigit))
        {
            digits = run;
            if (statement is not null) break;
        }
        return Extraction.Stated(digits is { } found ? (statement ?? output)[found.Start..found.End] : output);
    }
}
