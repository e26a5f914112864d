namespace GptFathom.Answers;

/// <summary>The whole output without surrounding white space; nothing when that is empty. It counts as stated: all of it is what is judged.</summary>
public sealed class WholeText : IAnswerExtractor
{
    private WholeText()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new WholeText();

    /// <inheritdoc/>
    public string Id => "whole-text/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) =>
        output.Trim() is { Length: > 0 } text ? Extraction.Stated(text) : Extraction.None;
}
