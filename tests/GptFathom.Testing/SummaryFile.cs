namespace GptFathom.Testing;

/// <summary>fathom-summary.md.</summary>
public sealed class SummaryFile(string path)
{
    private readonly string[] _lines = File.ReadAllLines(path);

    public string Text => string.Join('\n', _lines);

    /// <summary>The verdict of the run, from the title.</summary>
    public string RunVerdict => _lines[0]["## GptFathom: ".Length..];

    /// <summary>The verdict of a benchmark or capability, from its row.</summary>
    public string VerdictOf(string id) => _lines
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .First(cells => cells.Length > 3 && cells[1] == id)[2];
}
