using GptFathom.Answers.Json;
using GptFathom.Answers.Statements;

namespace GptFathom.Answers;

/// <summary>
/// The answer of a BIG-Bench Hard output (Suzgun et al. 2022, arXiv:2210.09261): a JSON <c>answer</c> field, else what follows the last "the answer is"
/// (or another explicit statement) before any question that the model invents for itself, without its full stop; else the whole first line, as a guess.
/// </summary>
public sealed class BbhAnswer : IAnswerExtractor
{
    private BbhAnswer()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new BbhAnswer();

    /// <inheritdoc/>
    public string Id => "bbh-answer/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        if (JsonField.Find(output) is { IsComplete: true } field && Found(field.Text) is { } value) return Extraction.Stated(value);
        if (JsonField.IsCutOff(output)) return Extraction.None;
        string text = RunOn.Cut(output);
        foreach (Statement statement in StatementFinder.LatestFirst(text))
        {
            if (Found(Sentence.First(statement.Text)) is { } stated) return Extraction.Stated(stated);
        }
        return Found(FirstLine.Of(text)) is { } guess ? Extraction.Guessed(guess) : Extraction.None;
    }

    private static string? Found(string text) => Markup.Strip(text) is { Length: > 0 } answer ? answer : null;
}
