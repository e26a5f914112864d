using System.Collections.Concurrent;
using GptFathom.Models;
using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>One benchmark in one run: collects the records as they come and knows what the accepted run has.</summary>
internal sealed class BenchmarkExecution
{
    private readonly Dictionary<string, SampleRecord> _baselineRecords;
    private readonly ConcurrentDictionary<string, SampleResult> _results = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _metrics = new();
    private readonly ConcurrentDictionary<string, bool> _extractions = new();
    private readonly ConcurrentDictionary<string, bool> _answeredModels = new();
    private volatile string? _abortedBecause;
    private volatile bool _isGraded;
    private DateTimeOffset? _oldest;
    private int _reused;
    private int _asked;

    /// <param name="benchmark">The benchmark.</param>
    /// <param name="model">Name of the candidate.</param>
    /// <param name="sampleSet">All samples that a whole run has.</param>
    /// <param name="selected">Number of them that this run was asked for.</param>
    /// <param name="baseline">The accepted run, or null.</param>
    public BenchmarkExecution(LoadedBenchmark benchmark, string model, IReadOnlyList<Sample> sampleSet, int selected, BenchmarkRun? baseline)
    {
        Benchmark = benchmark;
        Model = model;
        SampleSet = sampleSet;
        Selected = selected;
        Baseline = baseline;
        _baselineRecords = (baseline?.Records ?? []).ToDictionary(r => r.Id, StringComparer.Ordinal);
    }

    public LoadedBenchmark Benchmark { get; }

    public string Model { get; }

    public IReadOnlyList<Sample> SampleSet { get; }

    public int Selected { get; }

    public BenchmarkRun? Baseline { get; }

    /// <summary>Whether every sample of the set was selected.</summary>
    public bool IsWhole => Selected == SampleSet.Count;

    public int Finished => _results.Count;

    /// <summary>Whether every sample of the set has a record.</summary>
    public bool IsComplete => Finished == SampleSet.Count;

    /// <summary>Why no more samples were started, or null.</summary>
    public string? AbortedBecause => _abortedBecause;

    public IReadOnlyCollection<SampleResult> Results => [.. _results.Values];

    /// <summary>Path of the received snapshot, once it is written.</summary>
    public string? ReceivedSnapshot { get; set; }

    /// <summary>Calls that were answered from the store, and calls that were asked for.</summary>
    public (int Reused, int Asked) Calls => (_reused, _asked);

    /// <summary>When the oldest completion that was reused was stored, or null.</summary>
    public DateTimeOffset? OldestReused
    {
        get { lock (_results) return _oldest; }
    }

    /// <summary>A problem that concerns the whole benchmark: no further samples are started.</summary>
    public void Abort(string reason) => _abortedBecause ??= reason;

    /// <summary>Notes what the calls of an attempt tell about the whole run.</summary>
    public void Note(AttemptLog log)
    {
        foreach (ModelCall call in log.Calls)
        {
            if (call.AnsweredModel is { } name) _answeredModels.TryAdd(name, true);
            if (call.ReusedFrom is not { } at) Interlocked.Increment(ref _asked);
            else NoteReused(at);
        }
    }

    /// <summary>Adds the record of a finished sample.</summary>
    public SampleResult Add(Sample sample, IReadOnlyList<ScoredAttempt> attempts)
    {
        foreach (Score score in attempts.Select(a => a.Score).OfType<Score>()) Note(score);
        SampleRecord record = new()
        {
            Id = sample.Id,
            Hash = ContentHash.Of(sample),
            Group = sample.Group,
            Cluster = sample.Cluster,
            Attempts = [.. attempts.Select(a => a.Attempt)],
        };
        SampleRecord? baseline = _baselineRecords.GetValueOrDefault(sample.Id);
        if (baseline?.Hash != record.Hash) baseline = null;
        SampleResult result = new(sample, record, baseline, StandingOf(record, baseline), attempts.Select(a => a.Score?.Explanation).FirstOrDefault(e => e is not null));
        _results[sample.Id] = result;
        return result;
    }

    /// <summary>The finished samples as a run.</summary>
    public BenchmarkRun ToRun()
    {
        RunHeader header = Header();
        return new BenchmarkRun(header, [.. _results.Values.Select(r => r.Record).OrderBy(r => r.Id, StringComparer.Ordinal)]);
    }

    private RunHeader Header()
    {
        BenchmarkAttribute declared = Benchmark.Definition.Attribute;
        Dictionary<string, string> settings = new(Benchmark.Settings);
        if (Metrics() is { Length: > 0 } metrics) settings["metric"] = Joined(metrics);
        if (!_extractions.IsEmpty) settings["extraction"] = Joined(_extractions.Keys);
        return new RunHeader
        {
            Benchmark = Benchmark.Id,
            Capability = declared.Capability,
            Model = Model,
            AnsweredModels = [.. _answeredModels.Keys.Order(StringComparer.Ordinal)],
            Settings = settings,
            Fingerprint = Fingerprint.Of(Benchmark.Id, settings),
            Kind = _isGraded || declared.Repeats > 1 ? MetricKind.Graded : MetricKind.Binary,
            LowerIsBetter = declared.LowerIsBetter,
            Threshold = declared.Threshold,
            Samples = Finished,
            IsPartial = SampleSet.Count < Benchmark.Samples.Count || !IsComplete,
        };
    }

    // How many samples the body threw at, or scored by hand, differs from model to model: only the metrics themselves say what was measured.
    private string[] Metrics()
    {
        string[] all = [.. _metrics.Keys.Where(name => name != BodyResult.Assertions || BodyResult.IsNothing(Benchmark.Definition.Method.ReturnType))];
        string[] named = [.. all.Where(name => name != Score.ByHand)];
        return named.Length > 0 ? named : all;
    }

    private void NoteReused(DateTimeOffset at)
    {
        Interlocked.Increment(ref _reused);
        lock (_results)
        {
            if (_oldest is null || at < _oldest) _oldest = at;
        }
    }

    private void Note(Score score)
    {
        _metrics.TryAdd(score.Metric, true);
        if (score.Extraction is not null) _extractions.TryAdd(score.Extraction, true);
        if (score.Kind == MetricKind.Graded) _isGraded = true;
    }

    private SampleStanding StandingOf(SampleRecord record, SampleRecord? baseline)
    {
        if (record.Score is not { } score) return SampleStanding.Error;
        if (IsHit(score)) return SampleStanding.Hit;
        if (baseline?.Score is not { } accepted) return SampleStanding.NewMiss;
        return IsHit(accepted) ? SampleStanding.Lost : SampleStanding.KnownMiss;
    }

    private bool IsHit(double score)
    {
        BenchmarkAttribute declared = Benchmark.Definition.Attribute;
        return declared.LowerIsBetter ? score <= declared.Threshold : score >= declared.Threshold;
    }

    private static string Joined(IEnumerable<string> names) => string.Join("+", names.Order(StringComparer.Ordinal));
}
