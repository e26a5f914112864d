using GptFathom.Answers.Numbers;

namespace GptFathom.Scoring.Mathematics;

/// <summary>An expression: a number, a symbol, or a function or operator applied to expressions.</summary>
internal abstract record Node
{
    internal sealed record Number(Rational Value) : Node;

    internal sealed record Symbol(string Name) : Node;

    /// <param name="Function">"+", "*", "/", "^", "neg", "abs", "!", or a function's name; "sqrt" and "log" take degree or base as second argument.</param>
    /// <param name="First">The first or only argument.</param>
    /// <param name="Second">The second argument, where there is one.</param>
    internal sealed record Apply(string Function, Node First, Node? Second = null) : Node;
}
