namespace GptFathom.Datasets;

/// <summary>A declared path with the group that it names for its samples, if any: <c>en=gsm8k/test.jsonl</c>.</summary>
internal sealed record GroupedPath(string Path, string? Group)
{
    public static GroupedPath Parse(string declared) =>
        declared.IndexOf('=', StringComparison.Ordinal) is > 0 and int sign ? new(declared[(sign + 1)..], declared[..sign]) : new(declared, null);

    /// <summary>The group of the samples in one of the path's files that have none of their own.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isOneOfSeveral">Whether the dataset has more paths, so that the file's name tells them apart.</param>
    public string? GroupOf(string file, bool isOneOfSeveral)
    {
        if (Group is not null) return Group;
        if (DataPattern.IsPattern(Path) && new DataPattern(Path).StarIn(file) is { Length: > 0 } star) return star;
        return isOneOfSeveral ? System.IO.Path.GetFileNameWithoutExtension(DataFile.NameOf(file)) : null;
    }
}
