namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperExtractors.AnswerDigits" />
internal sealed class AnswerDigits : IExtractor
{
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
