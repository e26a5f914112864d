namespace GptFathom.Scoring.Mathematics;

/// <summary>Reads the outer shape of an answer: lists and sets, unions, intervals and tuples, matrices, equations, "a ± b".</summary>
internal static class ValueReader
{
    private const int MaxDepth = 8;
    private const string Relations = "=≤≥<>≠∈:";

    public static MathValue Read(string text) => Read(Lexer.Tokenize(text).ToArray(), 0);

    private static MathValue Read(ReadOnlyMemory<Token> tokens, int depth)
    {
        tokens = TokenSpans.Trim(tokens);
        if (depth > MaxDepth || tokens.IsEmpty) return new MathValue.Leaf(tokens);
        return Compound(tokens, depth) ?? new MathValue.Leaf(tokens);
    }

    private static MathValue? Compound(ReadOnlyMemory<Token> tokens, int depth)
    {
        if (List(tokens, ",", ",;", depth) is { } list) return list;
        if (Relation(tokens, depth) is { } relation) return relation;
        return List(tokens, "∪", "∪", depth) ?? Bracketed(tokens, depth) ?? PlusMinus(tokens, depth);
    }

    private static MathValue.Group? List(ReadOnlyMemory<Token> tokens, string kind, string separators, int depth)
    {
        (List<ReadOnlyMemory<Token>> parts, _) = TokenSpans.Split(tokens, separators);
        return parts.Count > 1 ? new(kind, Flat(parts, depth)) : null;
    }

    /// <summary>The parts' values; of an "a ± b" among them, both.</summary>
    private static List<MathValue> Flat(List<ReadOnlyMemory<Token>> parts, int depth)
    {
        List<MathValue> items = [];
        foreach (ReadOnlyMemory<Token> part in parts)
        {
            if (part.IsEmpty) continue;
            MathValue value = Read(part, depth + 1);
            if (value is MathValue.Group { Kind: ",", Items: var both } && HasPlusMinus(part.Span)) items.AddRange(both);
            else items.Add(value);
        }
        return items;
    }

    private static MathValue.Relation? Relation(ReadOnlyMemory<Token> tokens, int depth)
    {
        (List<ReadOnlyMemory<Token>> sides, string signs) = TokenSpans.Split(tokens, Relations);
        return sides.Count > 1 ? new(signs, [.. sides.Select(side => new MathValue.Leaf(TokenSpans.Trim(side)))], Read(sides[^1], depth + 1)) : null;
    }

    private static MathValue.Group? Bracketed(ReadOnlyMemory<Token> tokens, int depth)
    {
        if (!TokenSpans.IsEnclosed(tokens)) return null;
        string brackets = tokens.Span[0].Text + tokens.Span[^1].Text;
        ReadOnlyMemory<Token> inner = tokens[1..^1];
        if (brackets == "⟦⟧")
        {
            (List<ReadOnlyMemory<Token>> rows, _) = TokenSpans.Split(inner, "\\");
            return new(brackets, [.. rows.Where(row => !row.IsEmpty).Select(row => Row(row, depth))]);
        }
        (List<ReadOnlyMemory<Token>> parts, _) = TokenSpans.Split(inner, ",;");
        if (brackets == "⦃⦄") return new(",", Flat(parts, depth));
        return parts.Count > 1 ? new(brackets, [.. parts.Select(part => Read(part, depth + 1))]) : null;
    }

    private static MathValue.Group Row(ReadOnlyMemory<Token> row, int depth) =>
        new("&", [.. TokenSpans.Split(row, "&").Parts.Select(cell => Read(cell, depth + 1))]);

    private static bool HasPlusMinus(ReadOnlySpan<Token> tokens)
    {
        foreach (Token token in tokens)
        {
            if (token.Is("±") || token.Is("∓")) return true;
        }
        return false;
    }

    private static MathValue.Group? PlusMinus(ReadOnlyMemory<Token> tokens, int depth)
    {
        if (!HasPlusMinus(tokens.Span)) return null;
        Token[] upper = tokens.ToArray();
        Token[] lower = tokens.ToArray();
        for (int i = 0; i < upper.Length; i++)
        {
            if (!upper[i].Is("±") && !upper[i].Is("∓")) continue;
            bool plus = upper[i].Is("±");
            upper[i] = upper[i] with { Text = plus ? "+" : "-" };
            lower[i] = lower[i] with { Text = plus ? "-" : "+" };
        }
        return new(",", [Read(upper, depth + 1), Read(lower, depth + 1)]);
    }
}
