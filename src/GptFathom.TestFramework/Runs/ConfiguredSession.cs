using System.Collections.Concurrent;
using GptFathom.Configuration;
using GptFathom.Gates;
using GptFathom.Models.Budgets;
using GptFathom.Models.Keys;
using GptFathom.Models.Rehearsing;
using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>A session in which benchmarks can run.</summary>
internal sealed class ConfiguredSession : FathomSession
{
    private readonly ConcurrentDictionary<string, BenchmarkExecution> _executions = new(StringComparer.Ordinal);
    private readonly BenchmarkLoader _loader;
    private readonly SuiteSelection _suite;
    private readonly Lazy<ApiKeys> _keys;
    private readonly Lazy<KeyRedaction> _redaction;
    private readonly Lazy<OpenedModels> _models;

    public ConfiguredSession(HostOptions options, DateTimeOffset started, (RunFolders Folders, FathomConfiguration Configuration) setup, TimeProvider time)
        : base(options, started)
    {
        (Folders, Configuration) = setup;
        Slots = new(Configuration.Concurrency);
        _loader = new(Folders, options.ToolCommand);
        _suite = new(Configuration.Suite, options.Named.OnDemand);
        _keys = new(() => new ApiKeys(options.Environment, UserSecrets.Read(options.SecretsFile), Configuration.Providers.Keys));
        _redaction = new(() => _keys.Value.Redaction);
        _models = new(() => new OpenedModels(Configuration, Folders, _keys.Value, options, time));
    }

    public FathomConfiguration Configuration { get; }

    public RunFolders Folders { get; }

    public SnapshotFolder Snapshots => Folders.OpenSnapshots();

    /// <summary>Where reports go when the platform names no folder for results.</summary>
    public string ReportsFolder => Path.Combine(Folders.Store, "reports");

    /// <summary>Takes keys out of what came from outside.</summary>
    public KeyRedaction Redaction => _redaction.Value;

    /// <summary>Samples in flight, over all benchmarks.</summary>
    public SemaphoreSlim Slots { get; }

    public override ConfiguredSession Configured => this;

    public override GatePolicy Policy => Configuration.Gate;

    public override IReadOnlyDictionary<string, BenchmarkExecution> Executions => _executions;

    public override int InFlight => Configuration.Concurrency - Slots.CurrentCount;

    public override string? SelectionProblem => base.SelectionProblem ?? _suite.Problem;

    public override IEnumerable<(string Benchmark, string File)> Dangling => Snapshots.VerifiedBeside(_suite.Benchmarks);

    public override IEnumerable<string> FolderNotes => Folders.Notes;

    public override IReadOnlyList<string> StoreWarnings => _models.IsValueCreated ? _models.Value.Warnings : [];

    public override bool IsSelected(BenchmarkAttribute benchmark) => _suite.Contains(benchmark);

    /// <inheritdoc cref="OpenedModels.WarmUpAsync" />
    public Task WarmUpAsync() => _models.Value.WarmUpAsync();

    /// <summary>Reads a benchmark's data and plans its sample set.</summary>
    /// <exception cref="FathomException">The data are not valid, or there is a benchmark of that name already.</exception>
    public async Task<PlannedBenchmark> LoadAsync(BenchmarkDefinition definition) =>
        Found.Add(new PlannedBenchmark(await _loader.LoadAsync(definition), new Extent(Options.Limit, Options.Shard)));

    /// <summary>Starts a benchmark. What is wrong with models or baseline is found here, before the first sample.</summary>
    public BenchmarkExecution Begin(LoadedBenchmark benchmark, int selected)
    {
        BenchmarkExecution execution;
        try
        {
            if (SelectionProblem is { } problem) throw new FathomException(problem);
            BenchmarkRun? baseline = new BaselineSource(Snapshots, Configuration.Baseline, Options.CurrentFolder).Read(benchmark.Id);
            execution = Execution(benchmark, selected, baseline, _models.Value.Prepare(benchmark));
        }
        catch (FathomException problem)
        {
            execution = Execution(benchmark, selected, null, new Dictionary<string, string>());
            execution.Abort(problem.Message);
        }
        _executions[benchmark.Id] = execution;
        return execution;
    }

    /// <summary>The models for one attempt at one sample of a benchmark that was started.</summary>
    /// <inheritdoc cref="OpenedModels.Begin(LoadedBenchmark, string, string, int, CancellationToken)" path="/param"/>
    public AttemptModels Ask(LoadedBenchmark benchmark, string sample, string hash, int repeat, CancellationToken run) =>
        _models.Value.Begin(benchmark, sample, hash, repeat, run);

    /// <summary>The same for an attempt that asks nothing.</summary>
    public AttemptModels Rehearse(LoadedBenchmark benchmark, int repeat, Rehearsal rehearsal) => _models.Value.Rehearse(benchmark, repeat, rehearsal);

    /// <summary>Writes the received snapshot of a benchmark that is complete. Anything less never replaces one.</summary>
    public void Finish(BenchmarkExecution execution)
    {
        if (!execution.IsComplete || execution.AbortedBecause is not null) return;
        BenchmarkRun run = execution.ToRun();
        try
        {
            execution.ReceivedSnapshot = Snapshots.WriteReceived(run, Outputs(execution.Benchmark.Definition.Attribute, run));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            execution.Abort($"{Snapshots.ReceivedPath}: the received snapshot cannot be written: {problem.Message}");
        }
    }

    public override void Dispose()
    {
        if (_models.IsValueCreated) _models.Value.Dispose();
        Slots.Dispose();
        _executions.Clear();
        base.Dispose();
    }

    private BenchmarkExecution Execution(
        LoadedBenchmark benchmark, int selected, BenchmarkRun? baseline, IReadOnlyDictionary<string, string> modelSettings)
    {
        PlannedBenchmark planned = Found.Planned[benchmark.Id];
        return new BenchmarkExecution(benchmark, Configuration.Candidate ?? "none", planned.SampleSet, selected, baseline)
        {
            Extent = planned.Extent,
            ModelSettings = modelSettings,
            Use = new BenchmarkUse(new PriceList(Configuration.Models)),
            Limits = Policy.LimitsOf(benchmark.Definition.Attribute),
        };
    }

    private OutputsPolicy Outputs(BenchmarkAttribute declared, BenchmarkRun run) => declared.Publish
        ? Configuration.Snapshots.Outputs ?? SnapshotWriter.DefaultPolicy(run.Records.Count)
        : OutputsPolicy.Answers;
}
