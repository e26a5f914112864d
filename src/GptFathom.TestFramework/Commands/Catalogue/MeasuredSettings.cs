using GptFathom.Prompting;
using GptFathom.Runs;
using GptFathom.Snapshots;

namespace GptFathom.Commands.Catalogue;

/// <summary>What is known of a benchmark once samples were scored: extraction, metric, and with them the fingerprint.</summary>
/// <param name="Metric">How the answer is found and judged.</param>
/// <param name="Fingerprint">First 8 digits, or why there are none.</param>
internal sealed record MeasuredSettings(string Metric, string Fingerprint)
{
    private const string AfterRun = "after a run";

    // It answers no question: what is wanted is not the score but by what it was given.
    private const string Reply = "?";

    private static readonly string[] Measured = ["extraction", "metric"];

    /// <summary>Scores a reply to one sample of each kind that a body may tell apart, without asking a model.</summary>
    /// <param name="definition">The benchmark.</param>
    /// <param name="benchmark">The same with its data, or null where they are not at hand.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<MeasuredSettings> OfAsync(BenchmarkDefinition definition, LoadedBenchmark? benchmark, CancellationToken cancellationToken)
    {
        bool asksOthers = definition.Parameters.Any(p => BodyParameter.Second(p) is not null);
        bool isDeclared = definition.Parameters.Any(p => p.ParameterType == typeof(Question)) && definition.Method.DeclaringType!.GetConstructor([]) is not null;
        if (asksOthers) return new("by other models", "needs its models");
        if (!isDeclared) return new(AfterRun, AfterRun);
        RunHeader header = await HeaderAsync(benchmark ?? WithoutData(definition), new OutputScorer(definition), benchmark is null, cancellationToken);
        string metric = string.Join(" → ", Measured.Select(name => header.Settings.GetValueOrDefault(name)).OfType<string>());
        if (benchmark is null) return new(metric.Length == 0 ? AfterRun : metric, "needs its data");
        return metric.Length == 0 ? new(AfterRun, AfterRun) : new(metric, $"`{header.Fingerprint[..8]}`");
    }

    private static LoadedBenchmark WithoutData(BenchmarkDefinition definition)
    {
        Sample open = new() { Id = "1", Input = "", Targets = ["A"] };
        return new LoadedBenchmark(definition, [open, open with { Id = "2", Choices = ["", ""] }], Prompt.Bare, new Dictionary<string, string>());
    }

    private static async Task<RunHeader> HeaderAsync(LoadedBenchmark benchmark, OutputScorer scorer, bool isMadeUp, CancellationToken cancellationToken)
    {
        Sample[] samples = [.. benchmark.Samples.DistinctBy(s => (s.Group, s.Choices.Count > 0, s.Targets.Count > 0))];
        BenchmarkExecution execution = new(benchmark, "", samples, samples.Length, null);
        foreach (Sample sample in samples)
        {
            try
            {
                execution.Add(sample, [await scorer.ScoreAsync(benchmark, sample, Reply, cancellationToken)]);
            }
            catch (FathomException) when (isMadeUp)
            {
                // A metric that needs more of a sample than one that was made up has.
            }
        }
        return execution.ToRun().Header;
    }
}
