namespace GptFathom;

/// <summary>How several votes of a judge become one score.</summary>
public enum VoteRule
{
    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>The score that most of them gave; where several lead, the mean of those.</summary>
    Majority,
}
