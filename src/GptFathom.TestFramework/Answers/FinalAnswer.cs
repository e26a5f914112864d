using GptFathom.Answers.Json;
using GptFathom.Answers.Statements;

namespace GptFathom.Answers;

/// <inheritdoc cref="Extractors.FinalAnswer" />
internal sealed class FinalAnswer : IExtractor
{
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
