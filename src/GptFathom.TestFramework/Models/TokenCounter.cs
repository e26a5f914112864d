using System.Text;

namespace GptFathom.Models;

/// <summary>Counts the tokens of a text: exactly where the tokenizer is known, else an upper bound.</summary>
internal sealed class TokenCounter
{
    private readonly Lazy<ITokenizer>? _tokenizer;

    /// <param name="create">Makes the tokenizer, when the first text is counted; null for an upper bound.</param>
    public TokenCounter(Func<ITokenizer>? create) => _tokenizer = create is null ? null : new(create);

    /// <summary>No token of a byte-level encoding covers less than a byte of UTF-8: a text has at most as many tokens as bytes.</summary>
    public static TokenCounter UpperBound { get; } = new(null);

    public bool IsExact => _tokenizer is not null;

    public int Count(string text) => _tokenizer is null ? Encoding.UTF8.GetByteCount(text) : _tokenizer.Value.Count(text);
}
