namespace GptFathom.Gates;

/// <summary>What stands in for the score of a sample that has none because of an error.</summary>
internal enum Fill
{
    /// <summary>Nothing: only complete pairs count.</summary>
    None,

    /// <summary>The score that is worst for the candidate.</summary>
    Worst,

    /// <summary>The score that is best for the candidate.</summary>
    Best,
}
