namespace GptFathom.Gates;

/// <summary>What benchmark and capability verdicts have in common. Scores in percent, differences in points (negative is worse), all unrounded.</summary>
internal abstract record Judgement
{
    public required string Id { get; init; }

    /// <summary>Complete pairs.</summary>
    public int N { get; init; }

    public double? Baseline { get; init; }

    public double? Candidate { get; init; }

    public double? Difference { get; init; }

    /// <summary>95 % interval of the difference.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Samples that the baseline missed and the candidate hit.</summary>
    public int Gained { get; init; }

    /// <summary>Samples that the baseline hit and the candidate missed.</summary>
    public int Lost { get; init; }

    /// <summary>Two-sided; null where nothing was tested.</summary>
    public double? P { get; init; }

    /// <summary>P, adjusted for the family by the correction of the run.</summary>
    public double? AdjustedP { get; init; }

    /// <summary>Number of tests judged together; null outside any family.</summary>
    public int? Family { get; init; }

    /// <summary>The least true drop, in points, that this test would have shown with the power asked for; null where none can be computed.</summary>
    public double? MinimumDetectableDrop { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Reason { get; init; }
}
