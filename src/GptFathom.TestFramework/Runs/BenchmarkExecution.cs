using System.Collections.Concurrent;
using System.Globalization;
using GptFathom.Models.Budgets;
using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>One benchmark in one run: collects the records as they come and knows what the accepted run has. Thread-safe.</summary>
internal sealed class BenchmarkExecution
{
    private readonly Dictionary<string, SampleRecord> _baselineRecords;
    private readonly ConcurrentDictionary<string, SampleRecord> _records = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SampleResult> _errors = new();
    private string? _abortedBecause;

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

    /// <summary>What part of the benchmark the sample set is.</summary>
    public Extent Extent { get; init; } = Extent.Whole;

    /// <summary>What the gate allows.</summary>
    public GateLimits Limits { get; init; } = GateLimits.None;

    /// <summary>What the settings say of the models beside the candidate.</summary>
    public IReadOnlyDictionary<string, string> ModelSettings { get; init; } = new Dictionary<string, string>();

    public RunObservations Observations { get; } = new();

    /// <summary>What it asked of its models.</summary>
    public BenchmarkUse Use { get; init; } = new(PriceList.Empty);

    /// <summary>What part of the benchmark the sample set is, in words; null for all of it.</summary>
    public string? ExtentText => Extent.Describe(Benchmark.Samples.Count);

    /// <summary>Whether every sample of the set was selected.</summary>
    public bool IsWhole => Selected == SampleSet.Count;

    public int Finished => _records.Count;

    /// <summary>Whether every sample of the set has a record.</summary>
    public bool IsComplete => Finished == SampleSet.Count;

    /// <summary>The samples that were not scored, in the order they came.</summary>
    public IReadOnlyCollection<SampleResult> Errors => _errors;

    /// <summary>Why no more samples were started, or null.</summary>
    public UntrustedText? AbortedBecause => UntrustedText.Of(Volatile.Read(ref _abortedBecause));

    /// <summary>Whether a budget ended it.</summary>
    public bool IsOutOfBudget { get; private set; }

    /// <summary><see cref="AbortedBecause"/>, and what is left to do where a further run can do it.</summary>
    public UntrustedText? EndedBecause => IsOutOfBudget ? $"{AbortedBecause?.Raw}; {Left(Selected - Finished, Selected)}" : AbortedBecause;

    /// <summary>How many samples a run did not come to, in words.</summary>
    public static string Left(int left, int all) => string.Create(CultureInfo.InvariantCulture, $"{left:N0} of {all:N0} samples are left");

    /// <summary>Path of the received snapshot, once it is written.</summary>
    public string? ReceivedSnapshot { get; set; }

    /// <summary>A problem that concerns the whole benchmark: no further samples are started.</summary>
    /// <param name="reason">What it is.</param>
    /// <param name="isOutOfBudget">Whether a budget ended it.</param>
    public void Abort(string reason, bool isOutOfBudget = false)
    {
        if (Interlocked.CompareExchange(ref _abortedBecause, reason, null) is null) IsOutOfBudget = isOutOfBudget;
    }

    /// <summary>Adds the record of a finished sample.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="attempts">All attempts at it.</param>
    /// <param name="hash">Its <see cref="ContentHash.Of(Sample)"/>, where the caller has it.</param>
    public SampleResult Add(Sample sample, IReadOnlyList<ScoredAttempt> attempts, string? hash = null)
    {
        foreach (Score score in attempts.Select(a => a.Score).OfType<Score>()) Observations.Note(score);
        SampleRecord record = new()
        {
            Id = sample.Id,
            Hash = hash ?? ContentHash.Of(sample),
            Group = sample.Group,
            Cluster = sample.Cluster,
            Attempts = [.. attempts.Select(a => a.Attempt)],
        };
        SampleRecord? baseline = _baselineRecords.GetValueOrDefault(sample.Id);
        if (baseline?.Hash != record.Hash) baseline = null;
        string? explanation = attempts.Select(a => a.Score?.Explanation).FirstOrDefault(e => e is not null);
        SampleResult result = new(sample, record, baseline, StandingOf(record, baseline), UntrustedText.Of(explanation));
        _records[sample.Id] = record;
        if (result.Standing == SampleStanding.Error) _errors.Enqueue(result);
        return result;
    }

    /// <summary>The finished samples as a run.</summary>
    public BenchmarkRun ToRun() => new(Header(), [.. _records.Values.OrderBy(r => r.Id, StringComparer.Ordinal)]);

    private RunHeader Header()
    {
        BenchmarkAttribute declared = Benchmark.Definition.Attribute;
        Dictionary<string, string> settings = new(
            Benchmark.Settings.Concat(ModelSettings).Concat(Observations.Settings(BodyResult.IsNothing(Benchmark.Definition.Method.ReturnType))));
        return new RunHeader
        {
            Benchmark = Benchmark.Id,
            Capability = declared.Capability,
            Model = Model,
            AnsweredModels = Observations.AnsweredModels,
            Settings = settings,
            Fingerprint = Fingerprint.Of(Benchmark.Id, settings),
            Kind = Observations.IsGraded || declared.Repeats > 1 ? MetricKind.Graded : MetricKind.Binary,
            LowerIsBetter = declared.LowerIsBetter,
            Threshold = declared.Threshold,
            Gate = Limits,
            Samples = Finished,
            IsPartial = SampleSet.Count < Benchmark.Samples.Count || !IsComplete,
            Extent = Extent,
        };
    }

    private SampleStanding StandingOf(SampleRecord record, SampleRecord? baseline)
    {
        if (record.Score is not { } score) return SampleStanding.Error;
        HitRule hits = new(Benchmark.Definition.Attribute.Threshold, Benchmark.Definition.Attribute.LowerIsBetter);
        if (hits.IsHit(score)) return SampleStanding.Hit;
        if (baseline?.Score is not { } accepted) return SampleStanding.NewMiss;
        return hits.IsHit(accepted) ? SampleStanding.Lost : SampleStanding.KnownMiss;
    }
}
