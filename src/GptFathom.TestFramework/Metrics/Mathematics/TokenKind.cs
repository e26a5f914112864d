namespace GptFathom.Metrics.Mathematics;

internal enum TokenKind
{
    Number,
    Symbol,
    Function,
    Word,
    Sign,
}
