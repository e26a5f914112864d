namespace GptFathom.Answers.Choices;

/// <summary>Option letters that stand by themselves in a text: one, or several in a row ("A, C and D", "ACD").</summary>
/// <param name="Start">Index of the first, its bracket included.</param>
/// <param name="End">Index after the last, its bracket included.</param>
/// <param name="Set">The letters in upper case, each once, in order.</param>
/// <param name="IsBracketed">Whether the first has a bracket after it: "(B)", "B)".</param>
/// <param name="IsUpper">Whether the first is in upper case; "(a)" may count the parts of a calculation.</param>
internal readonly record struct Letters(int Start, int End, string Set, bool IsBracketed, bool IsUpper)
{
    /// <summary>Whether the output means one option by it.</summary>
    public bool IsSingle => Set.Length == 1;
}
