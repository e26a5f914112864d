namespace GptFathom.Datasets;

/// <summary>A declared path with the group that it names for its samples, if any: <c>en=gsm8k/test.jsonl</c>.</summary>
internal sealed record GroupedPath(string Path, string? Group)
{
    public static GroupedPath Parse(string declared) =>
        declared.IndexOf('=', StringComparison.Ordinal) is > 0 and int sign ? new(declared[(sign + 1)..], declared[..sign]) : new(declared, null);

    /// <summary>The group of the samples in one of the path's files that have none of their own.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">The file's name without its compression, where the dataset has more paths and it tells them apart; else null.</param>
    public string? GroupOf(string file, string? name)
    {
        if (Group is not null) return Group;
        if (DataPattern.IsPattern(Path) && new DataPattern(Path).StarIn(file) is { Length: > 0 } star) return star;
        return System.IO.Path.GetFileNameWithoutExtension(name);
    }
}
