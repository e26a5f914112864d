using GptFathom.Datasets;
using GptFathom.Prompting;
using GptFathom.Runs;
using GptFathom.Snapshots;

namespace GptFathom.Commands;

/// <summary>Scores outputs that exist already with a benchmark's own body: extraction and metric are the definition's, the model is a recording.</summary>
internal sealed class RunImporter(BenchmarkDefinition definition, string model, IDataFiles files)
{
    private Dictionary<string, Sample>? _dataset;

    /// <exception cref="FathomException">A file is malformed, an id occurs twice, or the benchmark's body needs more than a sample and the candidate.</exception>
    public async Task<BenchmarkRun> ImportAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        OutputScorer scorer = new(definition);
        Dictionary<string, string> places = new(StringComparer.Ordinal);
        List<(Sample Sample, ImportedRow Row)> rows = [];
        foreach (string path in paths)
        {
            await foreach (DatasetRow read in files.ReadRowsAsync(path, new JsonLinesRowReader(), cancellationToken))
            {
                string place = $"{path}({read.Line})";
                ImportedRow row = new RowPlace(path, read.Line).Read(() => ImportedRow.Parse(read.Fields));
                if (!places.TryAdd(row.Id, place))
                    throw new FathomException($"{place}: the id '{row.Id}' was already used in {places[row.Id]}; ids are unique within a run.");
                rows.Add((await ToSampleAsync(row, place, cancellationToken), row));
            }
        }
        if (rows.Count == 0) throw new FathomException($"{string.Join(", ", paths)}: there are no outputs to import.");

        LoadedBenchmark benchmark = new(definition, [.. rows.Select(r => r.Sample)], Prompt.Bare, new Dictionary<string, string>());
        BenchmarkExecution execution = new(benchmark, model, benchmark.Samples, rows.Count, null);
        foreach ((Sample sample, ImportedRow row) in rows)
        {
            List<ScoredAttempt> attempts = [];
            foreach (string output in row.Outputs) attempts.Add(await scorer.ScoreAsync(benchmark, sample, output, cancellationToken));
            execution.Add(sample, attempts);
        }
        return Imported(execution.ToRun(), rows);
    }

    private async Task<Sample> ToSampleAsync(ImportedRow row, string place, CancellationToken cancellationToken)
    {
        Sample sample = new() { Id = row.Id, Input = "", Targets = row.Targets ?? [], Group = row.Group };
        if (row.Targets is not null) return sample;
        _dataset ??= (await SampleSet.LoadAsync(definition.DatasetIn(files), files, cancellationToken)).ToDictionary(s => s.Id, StringComparer.Ordinal);
        return _dataset.TryGetValue(row.Id, out Sample? known)
            ? known with { Group = known.Group ?? row.Group }
            : throw new FathomException($"{place}: there is no 'target', and the dataset of {definition.Id} has no sample '{row.Id}'.");
    }

    private static BenchmarkRun Imported(BenchmarkRun run, IEnumerable<(Sample Sample, ImportedRow Row)> rows)
    {
        Dictionary<string, string> hashes = rows.ToDictionary(r => r.Sample.Id, r => ContentHash.OfImported(r.Sample), StringComparer.Ordinal);
        Dictionary<string, string> settings = run.Header.Settings.Where(s => s.Key is "metric" or "extraction").ToDictionary();
        settings[RunHeader.ImportedSettings] = "true";
        RunHeader header = run.Header with { Settings = settings, Fingerprint = Fingerprint.Of(run.Header.Benchmark, settings) };
        return new BenchmarkRun(header, [.. run.Records.Select(r => r with { Hash = hashes[r.Id] })]);
    }
}
