namespace GptFathom.Snapshots;

/// <summary>Which values a limit allows.</summary>
internal enum LimitBound
{
    /// <summary>It is the largest allowed: a larger one is looser.</summary>
    Most,

    /// <summary>It is the smallest allowed: a smaller one is looser.</summary>
    Least,

    /// <summary>It is the worst score allowed: the smallest, or the largest where lower is better.</summary>
    WorstScore,
}
