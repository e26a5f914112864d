namespace GptFathom.Suites.Datasets;

/// <summary>LAMBADA: the last word of a passage is what is asked for.</summary>
internal sealed class LambadaRows : IRowExpander
{
    /// <inheritdoc />
    public IEnumerable<Sample> Expand(Sample row, int number)
    {
        string[] words = row.Input.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1
            ? [row with { Input = string.Join(' ', words[..^1]), Targets = [words[^1]] }]
            : throw new FormatException("the passage has no word before its last; expected several words");
    }
}
