using System.Collections.Concurrent;
using GptFathom.Configuration;
using GptFathom.Datasets.Download;
using GptFathom.Gates;
using GptFathom.Models;
using GptFathom.Models.Budgets;
using GptFathom.Models.Keys;
using GptFathom.Models.Rehearsing;
using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>One discovery or one run: what was found, what is planned, what came of it. A process of an IDE has many, one after the other.</summary>
internal sealed class FathomSession : IDisposable
{
    private readonly ConcurrentDictionary<string, PlannedBenchmark> _planned = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RefusedBenchmark> _refused = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, BenchmarkExecution> _executions = new(StringComparer.Ordinal);
    private readonly Lazy<(Places Places, FathomConfiguration Configuration)> _setup;
    private readonly Lazy<ApiKeys> _keys;
    private readonly Lazy<KeyRedaction> _redaction;
    private readonly Lazy<OpenedModels> _models;
    private readonly Lazy<SemaphoreSlim> _slots;
    private readonly Lazy<SuiteSelection> _suite;

    public FathomSession(HostOptions options, TimeProvider time)
    {
        Options = options;
        Started = time.GetUtcNow();
        _setup = new(() => Places.Open(options));
        _keys = new(() => new ApiKeys(options.Environment, UserSecrets.Read(options.SecretsFile), Configuration.Providers.Keys));
        _redaction = new(() => _keys.Value.Redaction);
        _models = new(() => new OpenedModels(Configuration, Places, _keys.Value, options, time));
        _slots = new(() => new SemaphoreSlim(Configuration.Concurrency));
        _suite = new(() => new SuiteSelection(Configuration.Suite));
    }

    public HostOptions Options { get; }

    public DateTimeOffset Started { get; }

    /// <exception cref="FathomException">The configuration is not valid.</exception>
    public FathomConfiguration Configuration => _setup.Value.Configuration;

    /// <summary>Whether the configuration is valid; if not, the gate of each benchmark says why.</summary>
    public bool IsConfigured
    {
        get
        {
            try
            {
                _ = _setup.Value;
                return true;
            }
            catch (FathomException)
            {
                return false;
            }
        }
    }

    /// <summary>When a build goes red; the defaults where the configuration is not valid.</summary>
    public GatePolicy Policy => IsConfigured ? Configuration.Gate : new GatePolicy { IsContinuousIntegration = Options.IsContinuousIntegration };

    /// <summary>Where reports go when the platform names no folder for results; null where the configuration is not valid.</summary>
    public string? ReportsFolder => IsConfigured ? Path.Combine(Places.Store, "reports") : null;

    /// <inheritdoc cref="Configuration" />
    public Places Places => _setup.Value.Places;

    public SnapshotFolder Snapshots => Places.OpenSnapshots();

    /// <summary>Takes keys out of what came from outside.</summary>
    public KeyRedaction Redaction => IsConfigured ? _redaction.Value : KeyRedaction.None;

    /// <summary>Samples in flight, over all benchmarks.</summary>
    public SemaphoreSlim Slots => _slots.Value;

    /// <summary>Samples that are under way.</summary>
    public int InFlight => _slots.IsValueCreated ? Configuration.Concurrency - Slots.CurrentCount : 0;

    /// <summary>The capabilities of all benchmarks found, those that could not be loaded included.</summary>
    public IEnumerable<string> Capabilities =>
        _planned.Values.Select(p => p.Benchmark.Definition.Attribute.Capability).Concat(_refused.Values.Select(r => r.Capability)).Distinct(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, PlannedBenchmark> Planned => _planned;

    public IReadOnlyDictionary<string, RefusedBenchmark> Refused => _refused;

    public IReadOnlyDictionary<string, BenchmarkExecution> Executions => _executions;

    /// <summary>Whether the benchmark belongs to the selected suite.</summary>
    public bool IsSelected(BenchmarkAttribute benchmark) => !IsConfigured || _suite.Value.Contains(benchmark);

    /// <summary>What is wrong with the selection of suites, known when discovery is done; or null.</summary>
    public string? SelectionProblem => _suite.IsValueCreated ? _suite.Value.Problem : null;

    /// <inheritdoc cref="OpenedModels.WarmUpAsync" />
    public Task WarmUpAsync() => IsConfigured ? _models.Value.WarmUpAsync() : Task.CompletedTask;

    /// <summary>Reads a benchmark's data and plans its sample set.</summary>
    /// <exception cref="FathomException">Configuration or data are not valid.</exception>
    public async Task<PlannedBenchmark> LoadAsync(BenchmarkDefinition definition)
    {
        LoadedBenchmark benchmark = await LoadDataAsync(definition);
        PlannedBenchmark planned = new(benchmark, new Extent(Options.Limit, Options.Shard));
        return _planned.TryAdd(definition.Id, planned)
            ? planned
            : throw new FathomException($"Two benchmarks are named '{definition.Id}'; names are unique in a test assembly.");
    }

    /// <summary>Notes that a benchmark cannot run; its gate says why.</summary>
    public void Refuse(BenchmarkAttribute benchmark, string reason) => _refused[benchmark.Name] = new RefusedBenchmark(benchmark.Name, benchmark.Capability, reason);

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

    /// <summary>What was written elsewhere than usual.</summary>
    public IEnumerable<string> PlaceNotes => IsConfigured ? Places.Notes : [];

    /// <summary>Lines of the completion store that could not be read; what they held was asked again.</summary>
    public IReadOnlyList<string> StoreWarnings => _models.IsValueCreated ? _models.Value.Warnings : [];

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

    /// <summary>The verdict on the benchmarks that ran whole.</summary>
    public RunVerdict Judge(bool isCancelled)
    {
        GateInput[] inputs = [.. new GateInputs(Policy).Of(_executions.Values, isCancelled), .. _refused.Values.Select(GateInputs.Of)];
        return Gate.Judge(inputs, Policy, inputs.Length == 0 ? [] : Hygiene.Of(inputs, Dangling())).LeavingOut(Unjudged(inputs));
    }

    public void Dispose()
    {
        if (_models.IsValueCreated) _models.Value.Dispose();
        if (_slots.IsValueCreated) _slots.Value.Dispose();
        _planned.Clear();
        _refused.Clear();
        _executions.Clear();
    }

    private async Task<LoadedBenchmark> LoadDataAsync(BenchmarkDefinition definition)
    {
        try
        {
            return await definition.LoadAsync(Places);
        }
        catch (FathomException problem) when (problem.InnerException is FileNotFoundException && IsFetchable(definition))
        {
            throw new FathomException($"{problem.Message.TrimEnd('.')}; run `{Options.ToolCommand} fetch {definition.Id}`.", problem);
        }
    }

    private static bool IsFetchable(BenchmarkDefinition definition) => SourceManifests.Of(definition.Method.Module.Assembly).Find(definition.Id) is not null;

    private BenchmarkExecution Execution(
        LoadedBenchmark benchmark, int selected, BenchmarkRun? baseline, IReadOnlyDictionary<string, string> modelSettings)
    {
        PlannedBenchmark planned = _planned[benchmark.Id];
        return new BenchmarkExecution(benchmark, Configuration.Candidate ?? "none", planned.SampleSet, selected, baseline)
        {
            Extent = planned.Extent,
            ModelSettings = modelSettings,
            Use = new BenchmarkUse(IsConfigured ? new PriceList(Configuration.Models) : PriceList.Empty),
            Limits = Policy.LimitsOf(benchmark.Definition.Attribute),
        };
    }

    private IEnumerable<(string Benchmark, string File)> Dangling() => IsConfigured ? Snapshots.VerifiedBeside(_suite.Value.Benchmarks) : [];

    private IEnumerable<(string Benchmark, string Capability)> Unjudged(IEnumerable<GateInput> inputs) =>
        _planned.Values.Select(p => (p.Benchmark.Id, p.Benchmark.Definition.Attribute.Capability)).ExceptBy(inputs.Select(i => i.Benchmark), p => p.Id);

    private OutputsPolicy Outputs(BenchmarkAttribute declared, BenchmarkRun run) => declared.Publish
        ? Configuration.Snapshots.Outputs ?? SnapshotWriter.DefaultPolicy(run.Records.Count)
        : OutputsPolicy.Answers;
}
