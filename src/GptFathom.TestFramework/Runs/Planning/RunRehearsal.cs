using System.Runtime.CompilerServices;

namespace GptFathom.Runs.Planning;

/// <summary>
/// A run that asks nothing, to find out what a real one would ask: each body is called for each sample and repeat, the completion store replies as far as it can.
/// It opens no connection and needs no key.
/// </summary>
internal sealed class RunRehearsal : IDisposable
{
    /// <summary>Attempts at a time.</summary>
    private const int Together = 64;

    private readonly ConfiguredSession _session;
    private readonly IEnumerable<BenchmarkDefinition> _definitions;

    /// <param name="options">What the run would be started with.</param>
    /// <param name="definitions">The benchmarks that there are.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="FathomException">The configuration is not valid.</exception>
    public RunRehearsal(HostOptions options, IEnumerable<BenchmarkDefinition> definitions, TimeProvider time) =>
        (_session, _definitions) = (FathomSession.Open(options with { Offline = true }, time).Configured, definitions);

    public ConfiguredSession Session => _session;

    /// <summary>Reads the selected benchmarks, those left out that are skipped or run only by name.</summary>
    /// <param name="refuse">Told of a benchmark that cannot be read, and why.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FathomException">Nothing is selected, or a model is unknown.</exception>
    public async Task<IReadOnlyList<RehearsedBenchmark>> LoadAsync(Action<string, string> refuse, CancellationToken cancellationToken)
    {
        BenchmarkDefinition[] selected = [.. _definitions.Where(d => _session.IsSelected(d.Attribute))];
        if (_session.SelectionProblem is { } problem) throw new FathomException(problem);
        List<RehearsedBenchmark> benchmarks = [];
        foreach (BenchmarkDefinition definition in selected.Where(d => d.Attribute is { Skip: null, Explicit: false }).OrderBy(d => d.Id, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                benchmarks.Add(Begin(await _session.LoadAsync(definition)));
            }
            catch (FathomException reason) when (!_session.Found.Planned.ContainsKey(definition.Id))
            {
                refuse(definition.Id, reason.Message);
            }
        }
        return benchmarks;
    }

    // What is wrong with a model concerns the run.
    private RehearsedBenchmark Begin(PlannedBenchmark planned)
    {
        BenchmarkExecution execution = _session.Begin(planned.Benchmark, planned.SampleSet.Count);
        return execution.AbortedBecause is { } reason ? throw new FathomException(reason) : new RehearsedBenchmark(planned, execution.Baseline);
    }

    /// <summary>What each attempt at each sample would ask, in the order of the samples. Not of a benchmark with a problem.</summary>
    public async IAsyncEnumerable<RehearsedAttempt> RunAsync(RehearsedBenchmark benchmark, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        AttemptRehearsal rehearsal = new(_session, benchmark.Benchmark);
        int repeats = benchmark.Benchmark.Definition.Attribute.Repeats;
        IEnumerable<(Sample Sample, int Repeat)> attempts = benchmark.Planned.SampleSet.SelectMany(sample => Enumerable.Range(0, repeats).Select(repeat => (sample, repeat)));
        foreach ((Sample Sample, int Repeat)[] chunk in attempts.Chunk(Together))
        {
            RehearsedAttempt[] done = await Task.WhenAll(chunk.Select(a => rehearsal.RunAsync(a.Sample, a.Repeat, cancellationToken)));
            foreach (RehearsedAttempt attempt in done) yield return attempt;
        }
    }

    /// <summary>Whether the attempt would ask the same once more. If not, no reply to it is ever found again.</summary>
    public async Task<bool> RepeatsAsync(RehearsedBenchmark benchmark, RehearsedAttempt attempt, CancellationToken cancellationToken)
    {
        RehearsedAttempt again = await new AttemptRehearsal(_session, benchmark.Benchmark).RunAsync(attempt.Sample, attempt.Repeat, cancellationToken);
        return again.Missing.Select(m => m.Key).ToHashSet().SetEquals(attempt.Missing.Select(m => m.Key));
    }

    public void Dispose() => _session.Dispose();
}
