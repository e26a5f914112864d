namespace GptFathom;

/// <summary>The declared type of a metric. It selects the statistical test; the data never do.</summary>
public enum MetricKind
{
    /// <summary>Scores are 0 or 1: right or wrong.</summary>
    Binary,

    /// <summary>Scores lie anywhere from 0 to 1: F1, pass@k, ratings.</summary>
    Graded,
}
