namespace GptFathom.Datasets.Download;

/// <summary>Takes the files that are asked for out of an archive, and nothing else.</summary>
internal sealed class ArchiveExtractor
{
    private readonly ExtractionOptions _options;

    /// <exception cref="FathomException">The options are not valid.</exception>
    public ArchiveExtractor(ExtractionOptions options)
    {
        options.Validate();
        _options = options;
    }

    /// <summary>Writes them below a folder.</summary>
    /// <returns>Their paths below the folder, with slashes.</returns>
    /// <exception cref="FathomException">The archive is damaged, too large or hostile, or something that is asked for is not in it.</exception>
    public async Task<IReadOnlyList<string>> ExtractAsync(
        string archive, ArchiveFormat format, IReadOnlyList<ExtractRule> rules, string folder, CancellationToken cancellationToken)
    {
        ByteBudget budget = new(archive, (long)Math.Min(_options.MaxBytes, _options.MaxRatio * new FileInfo(archive).Length));
        Dictionary<string, ExtractRule> written = new(StringComparer.OrdinalIgnoreCase);
        try
        {
            await foreach (ArchiveEntry entry in ArchiveEntries.ReadAsync(archive, format, budget, cancellationToken))
            {
                if (!DataPath.IsInside(entry.Name))
                    throw new FathomException($"{archive}: the entry '{entry.Name}' leads outside; nothing was taken from the archive.");
                if (rules.FirstOrDefault(r => r.TargetOf(entry.Name) is not null) is not { } rule) continue;
                if (!entry.IsFile) throw new FathomException($"{archive}: the entry '{entry.Name}' is a link or no file; expected a file.");
                string target = rule.TargetOf(entry.Name)!;
                if (!written.TryAdd(target, rule)) throw new FathomException($"{archive}: the entry '{entry.Name}' is there twice.");
                await CopyAsync(entry, Path.Combine(folder, DataPath.Local(target)), cancellationToken);
                if (written.Count == rules.Count && !rules.Any(r => r.IsPattern)) break;
            }
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or FormatException or OverflowException or ArgumentException)
        {
            throw new FathomException($"{archive}: the archive is damaged, or is no {format}: {problem.Message}", problem);
        }
        return rules.FirstOrDefault(r => !written.ContainsValue(r)) is { } missing
            ? throw new FathomException($"{archive}: there is no '{missing.From}' in the archive.")
            : [.. written.Keys];
    }

    private static async Task CopyAsync(ArchiveEntry entry, string file, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using FileStream target = new(file, FileMode.CreateNew, FileAccess.Write);
        await using Stream content = entry.Open();
        await content.CopyToAsync(target, cancellationToken);
    }
}
