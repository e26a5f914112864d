using GptFathom.Models.Rehearsing;
using GptFathom.Models.Store;
using GptFathom.Runs.Planning;

namespace GptFathom.Runs.Batches;

/// <summary>
/// Fills the completion store by batches: finds out what a run would ask, asks that, and looks again, since a reply may lead to the next request and a request may
/// have failed; until nothing is missing or only what cannot be had.
/// </summary>
internal sealed class BatchFill : IDisposable
{
    private readonly HostOptions _host;
    private readonly IReadOnlyCollection<BenchmarkDefinition> _definitions;
    private readonly TimeProvider _time;
    private readonly BatchFillOptions _options;
    private readonly BatchQueues _queues;
    private readonly AskedAttempts _asked = new();

    /// <param name="host">What the run would be started with.</param>
    /// <param name="definitions">The benchmarks that there are.</param>
    /// <param name="time">The clock.</param>
    /// <param name="options">How long and how often.</param>
    /// <param name="say">Takes lines for people.</param>
    /// <exception cref="FathomException">The configuration is not valid.</exception>
    public BatchFill(HostOptions host, IReadOnlyCollection<BenchmarkDefinition> definitions, TimeProvider time, BatchFillOptions options, Action<string> say)
    {
        (_host, _definitions, _time, _options) = (host, definitions, time, options);
        _queues = new BatchQueues(host, time, options.Limits, say);
    }

    /// <summary>What was asked, by model.</summary>
    public IReadOnlyCollection<BatchQueue> Queues => _queues.Open;

    /// <summary>Whether replies are still to come.</summary>
    public bool IsPending => Queues.Any(q => q.IsPending);

    /// <returns>What is missing in the end.</returns>
    /// <exception cref="FathomException">Something that concerns all of it: an unknown model, a missing key, missing data ...</exception>
    public async Task<BatchLeft> RunAsync(CancellationToken cancellation)
    {
        string candidate = _queues.Configuration.Candidate
            ?? throw new FathomException($"No candidate: name the model under test with --candidate or \"candidate\" in {_queues.Configuration.Source}.");
        await _queues.OpenAsync(candidate, cancellation);
        await LookAsync(cancellation);
        // A round that stores nothing is one that the provider had no room for.
        for (int idle = 0; ;)
        {
            BatchLeft left = await CollectAsync(cancellation);
            foreach (BatchQueue queue in Queues) await queue.SubmitAsync(cancellation);
            int stored = Queues.Sum(q => q.Tally.Stored);
            if (!_options.Wait || !IsPending) return left;
            while (IsPending)
            {
                await Task.Delay(_options.Poll, _time, cancellation);
                await LookAsync(cancellation);
            }
            idle = Queues.Sum(q => q.Tally.Stored) > stored ? 0 : idle + 1;
            if (idle == _options.MostTries) return await CollectAsync(cancellation, isLast: true);
        }
    }

    public void Dispose() => _queues.Dispose();

    private async Task LookAsync(CancellationToken cancellation)
    {
        foreach (BatchQueue queue in Queues) await queue.LookAsync(cancellation);
    }

    // The benchmarks are read anew, and with them the store: what was stored meanwhile is there.
    private async Task<BatchLeft> CollectAsync(CancellationToken cancellation, bool isLast = false)
    {
        BatchLeft left = new();
        using RunRehearsal rehearsal = new(_host, _definitions, _time);
        foreach (RehearsedBenchmark benchmark in await rehearsal.LoadAsync((id, reason) => left.Note($"{id}: {reason}"), cancellation))
        {
            if (benchmark.Problem is { } problem) left.Note($"{benchmark.Benchmark.Id}: {problem}, so that it can be asked by a test run only", benchmark.Planned.SampleSet.Count);
            else await CollectAsync(rehearsal, benchmark, left, isLast, cancellation);
        }
        return left;
    }

    private async Task CollectAsync(RunRehearsal rehearsal, RehearsedBenchmark benchmark, BatchLeft left, bool isLast, CancellationToken cancellation)
    {
        string id = benchmark.Benchmark.Id;
        bool? repeats = null;
        await foreach (RehearsedAttempt attempt in rehearsal.RunAsync(benchmark, cancellation))
        {
            if (attempt.Problem is { } cause) left.Note($"{id}: the body fails outside of a test run: {cause}");
            if (attempt.Missing.Count == 0) continue;
            repeats ??= await rehearsal.RepeatsAsync(benchmark, attempt, cancellation);
            if (repeats is false || _asked.IsStuck(id, attempt, IsStored)) left.Note($"{id}: its requests are others each time (a clock or an identifier in the prompt?), so that no reply is ever found");
            else await AddAsync(id, attempt, left, isLast, cancellation);
        }
    }

    private bool IsStored(CompletionKey key) => Queues.Any(q => q.IsStored(key));

    private async Task AddAsync(string benchmark, RehearsedAttempt attempt, BatchLeft left, bool isLast, CancellationToken cancellation)
    {
        foreach (MissingCall call in attempt.Missing)
        {
            if (!_queues.HasBatches(call.Model, out string? reason))
            {
                left.Note(reason);
                continue;
            }
            BatchQueue queue = await _queues.OpenAsync(call.Model, cancellation);
            if (queue.IsInFlight(call.Key)) continue;
            if (isLast || queue.Tally.IsGivenUp(call.Key, _options.MostTries)) left.Note("requests that failed");
            else if (!await queue.AddAsync(call, cancellation)) left.Note($"{_queues.Budget}");
        }
        _asked.Note(benchmark, attempt);
    }
}
