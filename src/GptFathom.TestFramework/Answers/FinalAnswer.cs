using GptFathom.Answers.Json;
using GptFathom.Answers.Statements;

namespace GptFathom.Answers;

/// <summary>
/// A short answer of any kind. The last explicit statement wins: a JSON <c>answer</c> field, else "the answer is X", "Answer: X", a box, a last line "A: X";
/// without one, the last line that says anything is the guess.
/// </summary>
public sealed class FinalAnswer : IAnswerExtractor
{
    private FinalAnswer()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new FinalAnswer();

    /// <inheritdoc/>
    public string Id => "final-answer/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        if (JsonField.Find(output) is { } field) return Found(field.Text, field.IsComplete);
        if (JsonField.IsCutOff(output)) return Extraction.None;
        string text = RunOn.Cut(output);
        foreach (Statement statement in StatementFinder.LatestFirst(text))
        {
            if (Found(Sentence.First(statement.Text), true) is { Answer: not null } stated) return stated;
        }
        ReadOnlySpan<char> trimmed = text.AsSpan().TrimEnd();
        return Found(trimmed[(trimmed.LastIndexOfAny('\r', '\n') + 1)..].ToString(), false);
    }

    private static Extraction Found(string text, bool isStated) => Markup.Strip(text) switch
    {
        "" => Extraction.None,
        string answer => isStated ? Extraction.Stated(answer) : Extraction.Guessed(answer),
    };
}
