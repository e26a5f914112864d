namespace GptFathom.Gates;

/// <summary>What the gate says about a benchmark, a capability or the run; in the order in which a run takes the first one that any of its parts has.</summary>
internal enum Verdict
{
    /// <summary>Worse than the baseline, and not by chance.</summary>
    Regressed,

    /// <summary>The score lies below its absolute floor, and not by chance.</summary>
    BelowFloor,

    /// <summary>More samples without answer, truncated or refused than allowed.</summary>
    LimitExceeded,

    /// <summary>Errors, missing samples or settings that differ leave no verdict.</summary>
    Incomplete,

    /// <summary>There is nothing to compare with.</summary>
    NoBaseline,

    /// <summary>Too few samples: even the worst result could not have been told from chance.</summary>
    Inconclusive,

    /// <summary>Better than the baseline, and not by chance.</summary>
    Improved,

    /// <summary>No drop shown, by a test that could have shown one.</summary>
    Held,
}
