namespace GptFathom.Datasets;

/// <summary>The samples of a benchmark, each with a unique id.</summary>
internal static class SampleSet
{
    /// <summary>Reads all samples and gives those without an id a hash of their input (<c>#2</c> and so on for repeated inputs).</summary>
    /// <exception cref="FathomException">The data are missing or malformed, or an id occurs twice.</exception>
    public static Task<IReadOnlyList<Sample>> LoadAsync(DatasetAttribute dataset, IDataFiles files, CancellationToken cancellationToken) =>
        LoadAsync(dataset, files, sample => sample, cancellationToken);

    /// <summary>The same, each sample turned into another at once: what it was read as is then never held beside it.</summary>
    /// <exception cref="FathomException">The data are missing or malformed, or an id occurs twice.</exception>
    public static async Task<IReadOnlyList<Sample>> LoadAsync(
        DatasetAttribute dataset, IDataFiles files, Func<Sample, Sample> convert, CancellationToken cancellationToken)
    {
        List<Sample> samples = [];
        HashedSubset? subset = dataset is FileDatasetAttribute { Take: > 0 } declared ? new(declared.Take) : null;
        Dictionary<string, (string? File, int Line)> places = new(StringComparer.Ordinal);
        Dictionary<string, int> repeats = [];
        await foreach (Sample read in dataset.ReadAsync(files, cancellationToken))
        {
            Sample sample = read.Id.Length > 0 ? read : read with { Id = HashedId(read.Input, repeats) };
            if (!places.TryAdd(sample.Id, (sample.SourceFile, sample.SourceLine))) throw Duplicate(places[sample.Id], sample);
            if (subset is null) samples.Add(convert(sample));
            else subset.Add(convert(sample));
        }
        return subset?.Samples ?? samples;
    }

    private static string HashedId(string input, Dictionary<string, int> repeats)
    {
        string id = ContentHash.Short(input);
        int seen = repeats[id] = repeats.GetValueOrDefault(id) + 1;
        return seen == 1 ? id : $"{id}#{seen}";
    }

    private static FathomException Duplicate((string? File, int Line) first, Sample second) => new(second switch
    {
        { SourceFile: null } => $"The id '{second.Id}' occurs twice; ids are unique within a benchmark.",
        { SourceLine: 0 } => $"{second.SourceFile}: the id '{second.Id}' was already used in {first.File}; ids are unique within a benchmark.",
        _ => $"{second.SourceFile}({second.SourceLine}): the id '{second.Id}' was already used in "
            + $"{(first.File == second.SourceFile ? "line " : $"{first.File}, line ")}{first.Line}; ids are unique within a benchmark.",
    });
}
