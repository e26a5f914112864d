namespace GptFathom.Scoring.Judging;

/// <summary>One vote of a judge, or what several of them came to.</summary>
/// <param name="Value">From 0 (worst) to 1 (best).</param>
/// <param name="Said">The verdict and its reasons, for people.</param>
internal readonly record struct Ballot(double Value, string Said);
