namespace GptFathom.Commands.ModelList;

/// <summary>Rows of text under each other; a column that is empty in all rows is left out.</summary>
internal static class TextColumns
{
    private const int MostShown = 100;

    /// <param name="rows">The heading first, where there is one; all of one length.</param>
    /// <param name="hasHeading">Whether the first row counts as text of its columns.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<string[]> rows, bool hasHeading)
    {
        string[][] shown = [.. rows.Select(r => r.Select(cell => new UntrustedText(cell).ForLog(MostShown)).ToArray())];
        int[] columns = [.. Enumerable.Range(0, shown[0].Length).Where(c => shown.Skip(hasHeading ? 1 : 0).Any(r => r[c].Length > 0))];
        int[] widths = [.. columns.Select(c => shown.Max(r => r[c].Length))];
        return shown.Select(r => string.Join("  ", columns.Select((c, i) => r[c].PadRight(widths[i]))).TrimEnd());
    }
}
