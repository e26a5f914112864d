namespace GptFathom.Scoring.Mathematics;

/// <summary>An answer by its outer shape.</summary>
internal abstract record MathValue
{
    /// <summary>A number, an expression or words.</summary>
    internal sealed record Leaf(ReadOnlyMemory<Token> Tokens) : MathValue;

    /// <param name="Kind">"," for sets and lists and "∪" for unions, whose order has no say; else the brackets of an interval, tuple or matrix.</param>
    /// <param name="Items">The members.</param>
    internal sealed record Group(string Kind, IReadOnlyList<MathValue> Items) : MathValue
    {
        public bool IsOrdered => Kind is not ("," or "∪");
    }

    /// <param name="Signs">One for each pair of neighbours.</param>
    /// <param name="Sides">The sides in their order.</param>
    /// <param name="Last">The last side, read as an answer of its own.</param>
    internal sealed record Relation(string Signs, IReadOnlyList<Leaf> Sides, MathValue Last) : MathValue;
}
