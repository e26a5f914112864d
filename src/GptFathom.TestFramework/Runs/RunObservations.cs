using System.Collections.Concurrent;

namespace GptFathom.Runs;

/// <summary>What the calls and scores of a benchmark tell about the run as a whole. Thread-safe.</summary>
internal sealed class RunObservations
{
    private readonly ConcurrentDictionary<string, bool> _metrics = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _extractions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _answeredModels = new(StringComparer.Ordinal);
    private volatile bool _isGraded;

    /// <summary>Whether any score came from a graded metric.</summary>
    public bool IsGraded => _isGraded;

    /// <summary>The names the provider answered under, sorted.</summary>
    public IReadOnlyList<string> AnsweredModels => [.. _answeredModels.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The calls to the candidate.</summary>
    public CallTally Candidate { get; } = new();

    /// <summary>The calls to other models, such as judges.</summary>
    public CallTally Others { get; } = new();

    /// <summary>Whether samples ask what they asked in an earlier run.</summary>
    public StartTally Starts { get; } = new();

    /// <summary>Metric and extraction, once a sample was scored: they belong to the settings.</summary>
    /// <param name="assertionsDecide">Whether the body returns nothing, so that its assertions are the metric.</param>
    public IEnumerable<KeyValuePair<string, string>> Settings(bool assertionsDecide)
    {
        if (Metrics(assertionsDecide) is { Length: > 0 } metrics) yield return new("metric", Joined(metrics));
        if (!_extractions.IsEmpty) yield return new("extraction", Joined(_extractions.Keys));
    }

    public void Note(Score score)
    {
        _metrics.TryAdd(score.Metric, true);
        if (score.Extraction is not null) _extractions.TryAdd(score.Extraction, true);
        if (score.Kind == MetricKind.Graded) _isGraded = true;
    }

    public void Note(AttemptModels models)
    {
        Candidate.Note(models.Log);
        Others.Note(models.OtherLog);
        foreach (string name in models.Log.Calls.Select(c => c.AnsweredModel).OfType<string>()) _answeredModels.TryAdd(name, true);
    }

    // How many samples the body threw at, or scored by hand, differs from model to model: only the metrics themselves say what was measured.
    private string[] Metrics(bool assertionsDecide)
    {
        string[] all = [.. _metrics.Keys.Where(name => name != BodyResult.Assertions || assertionsDecide)];
        string[] named = [.. all.Where(name => name != Score.ByHand)];
        return named.Length > 0 ? named : all;
    }

    private static string Joined(IEnumerable<string> names) => string.Join("+", names.Order(StringComparer.Ordinal));
}
