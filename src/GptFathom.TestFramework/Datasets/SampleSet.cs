namespace GptFathom.Datasets;

/// <summary>The samples of a benchmark, each with a unique id.</summary>
internal static class SampleSet
{
    /// <summary>Reads all samples and gives those without an id a hash of their input (<c>#2</c> and so on for repeated inputs).</summary>
    /// <exception cref="FathomException">The data are missing or malformed, or an id occurs twice.</exception>
    public static async Task<IReadOnlyList<Sample>> LoadAsync(DatasetAttribute dataset, IDataFiles files, CancellationToken cancellationToken)
    {
        List<Sample> samples = [];
        Dictionary<string, Sample> byId = new(StringComparer.Ordinal);
        Dictionary<string, int> repeats = [];
        await foreach (Sample read in dataset.ReadAsync(files, cancellationToken))
        {
            Sample sample = read.Id.Length > 0 ? read : read with { Id = HashedId(read.Input, repeats) };
            if (!byId.TryAdd(sample.Id, sample)) throw Duplicate(byId[sample.Id], sample);
            samples.Add(sample);
        }
        return samples;
    }

    private static string HashedId(string input, Dictionary<string, int> repeats)
    {
        string id = ContentHash.Short(input);
        int seen = repeats[id] = repeats.GetValueOrDefault(id) + 1;
        return seen == 1 ? id : $"{id}#{seen}";
    }

    private static FathomException Duplicate(Sample first, Sample second) => new((first, second) switch
    {
        (_, { SourceFile: null }) => $"The id '{second.Id}' occurs twice; ids are unique within a benchmark.",
        (_, { SourceLine: 0 }) => $"{second.SourceFile}: the id '{second.Id}' was already used in {first.SourceFile}; ids are unique within a benchmark.",
        _ => $"{second.SourceFile}({second.SourceLine}): the id '{second.Id}' was already used in "
            + $"{(first.SourceFile == second.SourceFile ? "line " : $"{first.SourceFile}, line ")}{first.SourceLine}; ids are unique within a benchmark.",
    });
}
