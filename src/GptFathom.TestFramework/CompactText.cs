using System.Text;

namespace GptFathom;

/// <summary>
/// A text that is kept for a whole run and rarely read: a long one without characters beyond Latin-1 takes a byte a character instead of two. A benchmark's
/// questions are most of what a run holds in memory.
/// </summary>
internal readonly struct CompactText : IEquatable<CompactText>
{
    /// <summary>Below it the time is worth more than the memory.</summary>
    private const int ShortestPacked = 256;

    private readonly string? _text;
    private readonly byte[]? _packed;

    public CompactText(string text)
    {
        bool isPacked = text.Length >= ShortestPacked && !text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF');
        (_text, _packed) = isPacked ? ((string?)null, Encoding.Latin1.GetBytes(text)) : (text, null);
    }

    /// <summary>Number of characters.</summary>
    public int Length => _packed?.Length ?? _text?.Length ?? 0;

    /// <summary>The characters of a packed text, where all of them are ASCII.</summary>
    public bool TryGetAscii(out ReadOnlySpan<byte> ascii)
    {
        ascii = _packed;
        return _packed is not null && Ascii.IsValid(ascii);
    }

    public bool Equals(CompactText other) => _packed is null || other._packed is null
        ? _packed == other._packed && _text == other._text
        : _packed.AsSpan().SequenceEqual(other._packed);

    public override bool Equals(object? obj) => obj is CompactText other && Equals(other);

    public override int GetHashCode()
    {
        HashCode hash = new();
        hash.AddBytes(_packed);
        hash.Add(_text);
        return hash.ToHashCode();
    }

    /// <summary>The text; a packed one is a new string each time.</summary>
    public override string ToString() => _packed is null ? _text ?? "" : Encoding.Latin1.GetString(_packed);
}
