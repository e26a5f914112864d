using Microsoft.ML.Tokenizers;

namespace GptFathom.Tokenizers;

/// <summary>OpenAI's encodings, whose data come with this package: those of GPT-4o and later, of GPT-3.5 and GPT-4, of GPT-3.</summary>
public sealed class TiktokenTokenizers : ITokenizerFactory
{
    /// <inheritdoc />
    public IReadOnlyList<string> Names { get; } = ["o200k_base", "cl100k_base", "r50k_base"];

    /// <inheritdoc />
    public ITokenizer Create(string name) => new Encoding(TiktokenTokenizer.CreateForEncoding(name));

    private sealed class Encoding(Tokenizer tokenizer) : ITokenizer
    {
        public int Count(string text) => tokenizer.CountTokens(text);
    }
}
