namespace GptFathom.Scoring.Mathematics;

/// <summary>Whether two answers are the same thing.</summary>
internal static class ValueEquality
{
    private const int MaxUnordered = 30;

    public static bool Equal(MathValue a, MathValue b) => (a, b) switch
    {
        (MathValue.Group { Kind: ",", Items: [var only] }, _) => Equal(only, b),
        (_, MathValue.Group { Kind: ",", Items: [var only] }) => Equal(a, only),
        (MathValue.Relation left, MathValue.Relation right) => Related(left, right),
        (MathValue.Relation left, _) => IsNaming(left) && Equal(left.Last, b),
        (_, MathValue.Relation right) => IsNaming(right) && Equal(a, right.Last),
        (MathValue.Group left, MathValue.Group right) => Members(left, right),
        (MathValue.Leaf left, MathValue.Leaf right) => Leaves(left.Tokens, right.Tokens),
        _ => false,
    };

    private static bool Members(MathValue.Group a, MathValue.Group b)
    {
        if (a.Kind != b.Kind || a.Items.Count != b.Items.Count) return false;
        if (a.IsOrdered || a.Items.Count > MaxUnordered) return a.Items.Zip(b.Items).All(pair => Equal(pair.First, pair.Second));
        List<MathValue> left = [.. b.Items];
        foreach (MathValue item in a.Items)
        {
            int match = left.FindIndex(other => Equal(item, other));
            if (match < 0) return false;
            left.RemoveAt(match);
        }
        return true;
    }

    private static bool Related(MathValue.Relation a, MathValue.Relation b)
    {
        if (IsNaming(a) && IsNaming(b) && a.Signs == b.Signs && Equal(a.Last, b.Last)) return true;
        if (Sides(a.Signs, a.Sides, b) || Sides(Mirrored(a.Signs), [.. a.Sides.Reverse()], b)) return true;
        return a.Signs == "=" && b.Signs == "=" && Difference(a) is { } left && Difference(b) is { } right && ExpressionEquality.Proportional(left, right);
    }

    private static bool Sides(string signs, IReadOnlyList<MathValue.Leaf> sides, MathValue.Relation other) =>
        signs == other.Signs && sides.Zip(other.Sides).All(pair => Leaves(pair.First.Tokens, pair.Second.Tokens));

    private static string Mirrored(string signs) => string.Concat(signs.Reverse().Select(sign => sign switch
    {
        '<' => '>',
        '>' => '<',
        '≤' => '≥',
        '≥' => '≤',
        _ => sign,
    }));

    private static Node.Apply? Difference(MathValue.Relation equation) =>
        ExpressionParser.Parse(equation.Sides[0].Tokens) is { } left && ExpressionParser.Parse(equation.Sides[1].Tokens) is { } right
            ? new("+", left, new Node.Apply("neg", right))
            : null;

    /// <summary>"x = 5", "f(x) = 5", "x ∈ [0,1]", "2 + 3 = 5", "Answer: 5": the last side is the answer, what comes before only names it.</summary>
    private static bool IsNaming(MathValue.Relation relation)
    {
        if (relation.Signs.AsSpan().ContainsAny("≤≥<>≠")) return false;
        ReadOnlySpan<Token> name = relation.Sides[0].Tokens.Span;
        if (name.Length > 0 && name[0].Kind is TokenKind.Symbol or TokenKind.Word && !HasOperator(name)) return true;
        foreach (Token token in name)
        {
            if (token.Kind is TokenKind.Symbol or TokenKind.Word) return false;
        }
        return !relation.Signs.Contains(':', StringComparison.Ordinal);
    }

    private static bool HasOperator(ReadOnlySpan<Token> tokens)
    {
        foreach (Token token in tokens)
        {
            if (token.Kind == TokenKind.Sign && token.Text is "+" or "-" or "*" or "/" or "^") return true;
        }
        return false;
    }

    private static bool Leaves(ReadOnlyMemory<Token> a, ReadOnlyMemory<Token> b)
    {
        if (Same(a.Span, b.Span)) return true;
        (ReadOnlyMemory<Token> left, string? radixA) = WithoutRadix(a);
        (ReadOnlyMemory<Token> right, string? radixB) = WithoutRadix(b);
        if (radixA is not null && radixB is not null && radixA != radixB) return false;
        return ExpressionParser.Parse(left) is { } x && ExpressionParser.Parse(right) is { } y && ExpressionEquality.Equal(x, y);
    }

    private static bool Same(ReadOnlySpan<Token> a, ReadOnlySpan<Token> b)
    {
        if (a.Length != b.Length || a.IsEmpty) return false;
        for (int i = 0; i < a.Length; i++)
        {
            if (!a[i].Says(b[i])) return false;
        }
        return true;
    }

    /// <summary>"1112_3" and its radix. Where only one side has a radix, the question has named it for the other.</summary>
    private static (ReadOnlyMemory<Token> Digits, string? Radix) WithoutRadix(ReadOnlyMemory<Token> tokens)
    {
        ReadOnlySpan<Token> span = tokens.Span;
        if (span.Length < 3 || !(span[0].Kind == TokenKind.Number || span[1].Kind == TokenKind.Number)) return (tokens, null);
        if (span[^2].Is("_") && span[^1].Kind == TokenKind.Number) return (tokens[..^2], span[^1].Text);
        bool braced = span.Length > 4 && span[^4].Is("_") && span[^3].Is("{") && span[^2].Kind == TokenKind.Number && span[^1].Is("}");
        return braced ? (tokens[..^4], span[^2].Text) : (tokens, null);
    }
}
