namespace GptFathom.Scoring.Mathematics;

internal enum TokenKind
{
    Number,
    Symbol,
    Function,
    Word,
    Sign,
}
