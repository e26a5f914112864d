namespace GptFathom;

/// <summary>What a benchmark's body says about one sample.</summary>
public readonly partial record struct Score
{
    /// <summary>The metric of a score made by hand.</summary>
    internal const string ByHand = "custom";

    private static readonly Dictionary<string, double> Nothing = [];

    private readonly double _value;

    /// <summary>From 0 (worst) to 1 (best); the other way round where the benchmark says that lower is better.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a number from 0 to 1.</exception>
    public required double Value
    {
        get => _value;
        init => _value = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A score lies from 0 to 1.");
    }

    /// <summary>The answer that was judged, or null when none was found.</summary>
    public string? Answer { get; init; }

    /// <summary>How the attempt ended.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>Id of the metric that gave the value; "custom" for a score made by hand.</summary>
    public string Metric { get => field ?? ByHand; init; }

    /// <summary>Whether the metric is right-or-wrong or graded.</summary>
    public MetricKind Kind { get; init; }

    /// <summary>What further metrics say of the same answer, by their ids: recorded and reported beside the score, and never judged. Default: nothing.</summary>
    public IReadOnlyDictionary<string, double> Also { get => field ?? Nothing; init; }

    /// <summary>Why the score is what it is, for whoever reads the result; or null.</summary>
    public string? Explanation { get; init; }

    /// <summary>Id of the extraction that found the answer, or null where the body found it in its own way.</summary>
    internal string? Extraction { get; init; }

    /// <summary>Right: 1, binary.</summary>
    public static Score Correct { get; } = new() { Value = 1 };

    /// <summary>Wrong: 0, binary.</summary>
    public static Score Wrong { get; } = new() { Value = 0 };

    /// <summary>A score on a graded scale.</summary>
    /// <param name="value">From 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not from 0 to 1.</exception>
    public static Score Graded(double value) => new() { Value = value, Kind = MetricKind.Graded };

    /// <summary>1 when <paramref name="correct"/>, else 0.</summary>
    public static Score Of(bool correct) => correct ? Correct : Wrong;
}
