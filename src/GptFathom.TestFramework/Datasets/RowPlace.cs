namespace GptFathom.Datasets;

/// <summary>Where a row stands: its line in a text, its number where there are no lines, both from 1.</summary>
internal readonly record struct RowPlace(string File, int Number, bool IsLine = true)
{
    public int Line => IsLine ? Number : 0;

    public override string ToString() => IsLine ? $"{File}({Number})" : $"{File}(row {Number})";

    /// <summary>Turns the row into what it stands for.</summary>
    /// <exception cref="FathomException">The row is not what was expected.</exception>
    public T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is FormatException or InvalidOperationException)
        {
            throw new FathomException($"{this}: {problem.Message}.", problem);
        }
    }
}
