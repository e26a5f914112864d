namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperExtractors.ChatProgram" />
internal sealed class ChatProgram : IExtractor
{
    /// <inheritdoc/>
    public string Id => "paper-chat-program/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample) => Extraction.Stated(CodeStops.Cut(output, CodeStops.AfterFunction) + '\n');
}
