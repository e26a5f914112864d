namespace GptFathom.Prompting;

/// <summary>Reads the exemplars of a benchmark. The shots are the shots: fewer are an error.</summary>
internal static class ExemplarReader
{
    /// <exception cref="FathomException">A file is missing, malformed or too short.</exception>
    public static async Task<ExemplarSet> ReadAsync(
        ExemplarsAttribute declared, DatasetAttribute dataset, IDataFiles files, CancellationToken cancellationToken)
    {
        DatasetAttribute source = (declared.NamesFields ? null : dataset.At(declared.Paths)) ?? declared;
        Dictionary<string, List<Sample>> groups = new(StringComparer.Ordinal);
        await foreach (Sample exemplar in source.ReadAsync(files, cancellationToken))
        {
            if (exemplar.Targets.Count == 0) throw new FathomException($"{Place(exemplar, declared)}: the field '{declared.Target}' is missing; expected the exemplar's answer.");
            string group = exemplar.Group ?? "";
            if (!groups.TryGetValue(group, out List<Sample>? shown)) groups[group] = shown = [];
            if (shown.Count != declared.Shots) shown.Add(Trimmed(exemplar));
            if (shown.Count == declared.Shots && group.Length == 0) break;
        }
        return new ExemplarSet(declared, groups.ToDictionary(g => g.Key, g => (IReadOnlyList<Sample>)g.Value, StringComparer.Ordinal));
    }

    private static Sample Trimmed(Sample exemplar) => exemplar with
    {
        Id = exemplar.Id.Length > 0 ? exemplar.Id : ContentHash.Short(exemplar.Input),
        Input = exemplar.Input.Trim(),
        Targets = [.. exemplar.Targets.Select(target => target.Trim())],
    };

    private static string Place(Sample exemplar, ExemplarsAttribute declared) =>
        exemplar.SourceFile is { } file ? $"{file}({exemplar.SourceLine})" : string.Join(", ", declared.Paths);
}
