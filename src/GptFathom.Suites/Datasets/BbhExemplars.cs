namespace GptFathom.Suites.Datasets;

/// <summary>
/// The prompts of BIG-Bench Hard: a canary line, a line of hyphens, what the task is, and exemplars of the form "Q: ... A: ...". The description goes before the
/// first exemplar.
/// </summary>
internal sealed class BbhExemplars : IRowExpander
{
    private const string Rule = "-----\n";

    /// <inheritdoc />
    public IEnumerable<Sample> Expand(Sample row, int number)
    {
        string text = row.Input.ReplaceLineEndings("\n");
        string[] parts = text[(text.IndexOf(Rule, StringComparison.Ordinal) + Rule.Length)..].Split("\n\nQ: ", StringSplitOptions.TrimEntries);
        if (!text.Contains(Rule, StringComparison.Ordinal) || parts.Length < 2) throw new FormatException("expected a line of hyphens, a description and exemplars after blank lines");
        return parts.Skip(1).Select((part, i) => Exemplar(row, part, i == 0 ? parts[0] : null));
    }

    private static Sample Exemplar(Sample row, string part, string? description)
    {
        int answer = part.IndexOf("\nA: ", StringComparison.Ordinal);
        if (answer < 0) throw new FormatException("an exemplar has no answer; expected a line 'A: ...'");
        string question = part[..answer];
        return row with { Input = description is null ? question : $"{description}\n\n{question}", Targets = [part[(answer + 4)..]] };
    }
}
