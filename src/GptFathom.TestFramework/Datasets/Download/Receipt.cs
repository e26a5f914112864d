namespace GptFathom.Datasets.Download;

/// <summary>What was taken from an archive, as a file that <c>sha256sum --check</c> reads too: it tells whether all of it is still there.</summary>
/// <param name="File">Path of the receipt.</param>
/// <param name="Folder">The folder that its paths start in.</param>
internal sealed record Receipt(string File, string Folder)
{
    private const string Separator = "  ";

    /// <summary>Whether everything the rules ask for was taken and has not changed since.</summary>
    public async Task<bool> HoldsAsync(IReadOnlyList<ExtractRule> rules, CancellationToken cancellationToken)
    {
        if (!System.IO.File.Exists(File)) return false;
        (string Hash, string Path)[] lines = [.. Lines()];
        if (!rules.All(rule => lines.Any(l => new ExtractRule(rule.To, rule.From).TargetOf(l.Path) is not null))) return false;
        foreach ((string hash, string path) in lines)
        {
            string file = Path.Combine(Folder, DataPath.Local(path));
            if (!System.IO.File.Exists(file) || await Checksum.OfAsync(ChecksumKind.Sha256, file, cancellationToken) != hash) return false;
        }
        return true;
    }

    /// <summary>The paths that it names and that are there.</summary>
    public bool IsThere => System.IO.File.Exists(File) && Lines().All(l => System.IO.File.Exists(Path.Combine(Folder, DataPath.Local(l.Path))));

    public async Task WriteAsync(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        List<string> lines = [];
        foreach (string path in paths.Order(StringComparer.Ordinal))
            lines.Add(await Checksum.OfAsync(ChecksumKind.Sha256, Path.Combine(Folder, DataPath.Local(path)), cancellationToken) + Separator + path + "\n");
        string temporary = File + ".tmp";
        await System.IO.File.WriteAllTextAsync(temporary, string.Concat(lines), cancellationToken);
        System.IO.File.Move(temporary, File, overwrite: true);
    }

    private IEnumerable<(string Hash, string Path)> Lines() =>
        from line in System.IO.File.ReadLines(File)
        let parts = line.Split(Separator, 2)
        where parts.Length == 2 && DataPath.IsInside(parts[1])
        select (parts[0], parts[1]);
}
