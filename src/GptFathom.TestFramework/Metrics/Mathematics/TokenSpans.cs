namespace GptFathom.Scoring.Mathematics;

/// <summary>Cuts a run of tokens at its top level, outside all brackets.</summary>
internal static class TokenSpans
{
    public static bool IsOpen(Token token) => token.Kind == TokenKind.Sign && token.Text is "(" or "[" or "{" or "⦃" or "⟦";

    public static bool IsClose(Token token) => token.Kind == TokenKind.Sign && token.Text is ")" or "]" or "}" or "⦄" or "⟧";

    /// <summary>The parts between separators, and the separators.</summary>
    public static (List<ReadOnlyMemory<Token>> Parts, string Separators) Split(ReadOnlyMemory<Token> tokens, string separators)
    {
        List<ReadOnlyMemory<Token>> parts = [];
        string found = "";
        int depth = 0;
        int start = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            Token token = tokens.Span[i];
            if (IsOpen(token)) depth++;
            else if (IsClose(token)) depth--;
            else if (depth == 0 && token.Kind == TokenKind.Sign && separators.Contains(token.Text, StringComparison.Ordinal))
            {
                parts.Add(tokens[start..i]);
                found += token.Text;
                start = i + 1;
            }
        }
        parts.Add(tokens[start..]);
        return (parts, found);
    }

    /// <summary>Whether the first token opens a bracket that the last one closes.</summary>
    public static bool IsEnclosed(ReadOnlyMemory<Token> tokens)
    {
        int depth = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (IsOpen(tokens.Span[i])) depth++;
            else if (IsClose(tokens.Span[i])) depth--;
            if (depth <= 0) return i > 0 && i == tokens.Length - 1;
        }
        return false;
    }

    /// <summary>Without braces around everything, punctuation at the end, and units after a value: "5 cm", "6\text{ cm}^2", "3 miles/hour".</summary>
    public static ReadOnlyMemory<Token> Trim(ReadOnlyMemory<Token> tokens)
    {
        while (tokens.Length > 0)
        {
            ReadOnlySpan<Token> span = tokens.Span;
            if (span[^1].Kind == TokenKind.Sign && span[^1].Text is "." or "," or ";" or ":" or "`") tokens = tokens[..^1];
            else if (span[0].Is("{") && IsEnclosed(tokens)) tokens = tokens[1..^1];
            else if (UnitLength(span) is > 0 and int unit && !span[..^unit].ContainsOnlyWords()) tokens = tokens[..^unit];
            else break;
        }
        return tokens;
    }

    private static bool ContainsOnlyWords(this ReadOnlySpan<Token> tokens)
    {
        foreach (Token token in tokens)
        {
            if (token.Kind is TokenKind.Number or TokenKind.Symbol or TokenKind.Function) return false;
        }
        return true;
    }

    private static int UnitLength(ReadOnlySpan<Token> tokens)
    {
        int exponent = tokens.Length > 2 && tokens[^2].Is("^") && tokens[^1].Kind == TokenKind.Number ? 2
            : tokens.Length > 4 && tokens[^4].Is("^") && tokens[^3].Is("{") && tokens[^2].Kind == TokenKind.Number && tokens[^1].Is("}") ? 4 : 0;
        int word = tokens.Length - 1 - exponent;
        if (word < 1 || tokens[word].Kind != TokenKind.Word) return 0;
        return exponent + (tokens[word - 1].Is("/") ? 2 : 1);
    }
}
