using GptFathom.Answers.Json;
using GptFathom.Answers.Statements;

namespace GptFathom.Answers;

/// <summary>
/// The answer of a BIG-Bench Hard output (Suzgun et al. 2022, arXiv:2210.09261): a JSON <c>answer</c> field, else what follows the last "the answer is"
/// (or another explicit statement, neither denied nor taken back) before any question that the model invents for itself, without its full stop; else the whole
/// first line, as a guess. "I don't know" and its like are no answers.
/// </summary>
public sealed class BbhAnswer : IAnswerExtractor
{
    private BbhAnswer()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new BbhAnswer();

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
