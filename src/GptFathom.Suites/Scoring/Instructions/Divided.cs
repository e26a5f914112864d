namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>The parts of a text between dividers.</summary>
internal static class Divided
{
    /// <summary>The parts without the white space around them; null where nothing is between two dividers. Before the first and after the last there may be nothing.</summary>
    public static IReadOnlyList<string>? By(string text, string divider)
    {
        string[] parts = text.Split(divider, StringSplitOptions.TrimEntries);
        return parts.Skip(1).SkipLast(1).Any(part => part.Length == 0) ? null : [.. parts.Where(part => part.Length > 0)];
    }
}
