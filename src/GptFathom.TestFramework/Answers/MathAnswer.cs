using GptFathom.Answers.Json;
using GptFathom.Answers.Statements;

namespace GptFathom.Answers;

/// <summary>
/// The answer of a MATH output (Hendrycks et al. 2021, arXiv:2103.03874): a JSON <c>answer</c> field, in which a box is opened; else the last
/// <c>\boxed{}</c> or <c>\fbox{}</c>; else the last "the answer is …"; else, as a guess, what the last line says after its last equals sign.
/// </summary>
public sealed class MathAnswer : IAnswerExtractor
{
    private MathAnswer()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new MathAnswer();

    /// <inheritdoc/>
    public string Id => "math-answer/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        if (JsonField.Find(output) is { } field && FromField(field) is { } value) return field.IsComplete ? Extraction.Stated(value) : Extraction.Guessed(value);
        if (JsonField.IsCutOff(output)) return Extraction.None;
        string text = RunOn.Cut(output);
        if (Box.FindLast(text) is { } box && Found(box.Text) is { } boxed) return Extraction.Stated(boxed);
        foreach (Statement statement in StatementFinder.LatestFirst(text))
        {
            if (Found(Sentence.First(statement.Text)) is { } stated) return Extraction.Stated(stated);
        }
        ReadOnlySpan<char> trimmed = text.AsSpan().TrimEnd();
        ReadOnlySpan<char> line = trimmed[(trimmed.LastIndexOfAny('\r', '\n') + 1)..];
        return Found(line[(line.LastIndexOf('=') + 1)..].ToString()) is { } guess ? Extraction.Guessed(guess) : Extraction.None;
    }

    private static string? FromField(JsonField field)
    {
        string latex = EatenBackslashes.Restore(field.Text);
        return Found(Box.FindLast(latex)?.Text ?? latex);
    }

    private static string? Found(string text) => Markup.Strip(text) is { Length: > 0 } answer ? answer : null;
}
