namespace GptFathom.Suites.Datasets;

/// <summary>
/// ScienceQA as its authors publish it: an object of problems by their ids, all splits in one file. Those of the test split are evaluated; where one names a
/// picture, it is <c>images/test/ID/NAME</c> beside the file.
/// </summary>
internal sealed class ScienceQaRows : IRowExpander
{
    /// <inheritdoc />
    public IEnumerable<Sample> Expand(Sample row, int number)
    {
        if (!row.Metadata.TryGetValue("split", out var split)) throw new FormatException("the field 'split' is missing");
        if (split.ToString() != "test") return [];
        return [row.Metadata.TryGetValue("image", out var image) && image.ToString() is { Length: > 0 } name ? row with { Images = [Picture(row, name)] } : row];
    }

    private static DataContent Picture(Sample row, string name)
    {
        string[] parts = [row.Id, name];
        if (parts.Any(part => part is "" or "." or ".." || part.AsSpan().IndexOfAny('/', '\\', ':') >= 0))
            throw new FormatException($"the picture of '{row.Id}' is '{name}'; expected an id and the name of a file");
        string path = Path.Combine(Path.GetDirectoryName(row.SourceFile) ?? "", "images", "test", row.Id, name);
        try
        {
            return new DataContent(File.ReadAllBytes(path), "image/png");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"the picture cannot be read: {problem.Message}", problem);
        }
    }
}
