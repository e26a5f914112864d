namespace GptFathom.Scoring.Mathematics;

/// <summary>A piece of a mathematical answer in one spelling, whatever the LaTeX or plain text it was written in.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Digits, a symbol's name, a function's name, a word, or one sign.</param>
/// <param name="IsSpaced">Whether white space came before it.</param>
internal readonly record struct Token(TokenKind Kind, string Text, bool IsSpaced)
{
    public bool Is(string sign) => Kind == TokenKind.Sign && Text == sign;

    public bool Says(Token other) =>
        Kind == other.Kind && string.Equals(Text, other.Text, Kind == TokenKind.Word ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
