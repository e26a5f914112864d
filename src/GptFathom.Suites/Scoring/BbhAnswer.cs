using GptFathom.Answers.Json;
using GptFathom.Answers.Statements;

namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="SuiteExtractors.BbhAnswer" />
internal sealed class BbhAnswer : IExtractor
{
    /// <inheritdoc/>
    public string Id => "bbh-answer/2";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        if (Abstention.Is(output, sample)) return Extraction.None;
        if (JsonField.Find(output) is { IsComplete: true } field)
        {
            if (field.IsNothing || Abstention.Is(field.Text, sample)) return Extraction.None;
            if (Found(field.Text) is { } value) return Extraction.Stated(value);
        }
        if (JsonField.IsCutOff(output)) return Extraction.None;
        string text = RunOn.Cut(output);
        if (LastStatement.Read(text, sample, statement => Found(ShortText.FirstSentence(Sentence.First(statement)))) is { } stated) return stated;
        return Found(FirstLine.Of(text)) is { } guess ? Extraction.Guessed(guess) : Extraction.None;
    }

    private static string? Found(string text) => ShortText.Unwrapped(Markup.Strip(text)) is { Length: > 0 } answer ? answer : null;
}
