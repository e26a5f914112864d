namespace GptFathom.Datasets.Download;

/// <summary>Files of an archive and where they go.</summary>
/// <param name="From">Path in the archive; one star stands for any part of the name of a file or folder.</param>
/// <param name="To">Path below the data folder; its star is what the other one stands for.</param>
internal sealed record ExtractRule(string From, string To)
{
    private const char Star = '*';

    public bool IsPattern => From.Contains(Star, StringComparison.Ordinal);

    /// <summary>Where an entry goes, or null where it is not meant.</summary>
    public string? TargetOf(string entry)
    {
        if (!IsPattern) return entry == From ? To : null;
        int at = From.IndexOf(Star, StringComparison.Ordinal);
        (string start, string end) = (From[..at], From[(at + 1)..]);
        if (entry.Length < start.Length + end.Length) return null;
        if (!entry.StartsWith(start, StringComparison.Ordinal) || !entry.EndsWith(end, StringComparison.Ordinal)) return null;
        string name = entry[start.Length..^end.Length];
        return IsPartOfAName(name) ? To.Replace($"{Star}", name, StringComparison.Ordinal) : null;
    }

    /// <summary>What is wrong with the rule, or null.</summary>
    public string? Problem()
    {
        if (!DataPath.IsInside(From) || !DataPath.IsInside(To)) return $"'{From}' to '{To}' leads outside; expected relative paths";
        int stars = From.AsSpan().Count(Star);
        return stars > 1 || To.AsSpan().Count(Star) != stars ? $"'{From}' to '{To}': expected one star at most, in both or in none" : null;
    }

    // No part of a path, no alternate stream of a file on Windows, and none of the hidden files that some systems put into archives.
    private static bool IsPartOfAName(string text) => text.AsSpan().IndexOfAny('/', '\\', ':') < 0 && !text.StartsWith('.');
}
