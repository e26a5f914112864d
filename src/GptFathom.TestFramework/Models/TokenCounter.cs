using System.Text;
using Microsoft.ML.Tokenizers;

namespace GptFathom.Models;

/// <summary>Counts the tokens of a text: exactly where the encoding is known, else an upper bound.</summary>
internal sealed class TokenCounter
{
    private readonly Lazy<Tokenizer>? _tokenizer;

    private TokenCounter(string? encoding) => _tokenizer = encoding is null ? null : new(() => TiktokenTokenizer.CreateForEncoding(encoding));

    /// <summary>The encodings whose data come with GptFathom: those of GPT-4o and later, of GPT-3.5 and GPT-4, of GPT-3.</summary>
    public static IReadOnlyList<string> Encodings { get; } = ["o200k_base", "cl100k_base", "r50k_base"];

    /// <summary>No token of a byte-level encoding covers less than a byte of UTF-8: a text has at most as many tokens as bytes.</summary>
    public static TokenCounter UpperBound { get; } = new(null);

    public bool IsExact => _tokenizer is not null;

    /// <param name="encoding">One of <see cref="Encodings"/>.</param>
    public static TokenCounter For(string encoding) => new(encoding);

    public int Count(string text) => _tokenizer is null ? Encoding.UTF8.GetByteCount(text) : _tokenizer.Value.CountTokens(text);
}
