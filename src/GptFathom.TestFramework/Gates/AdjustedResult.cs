namespace GptFathom.Gates;

/// <summary>What a family says about one of its members.</summary>
/// <param name="Verdict">By the verdict table; incomplete where nothing could be tested or the missing samples could change it.</param>
/// <param name="P">Two-sided; null where nothing was tested and the member counts with p = 1.</param>
/// <param name="Adjusted">P, adjusted for the family; null with it.</param>
/// <param name="Family">Size of the family.</param>
internal sealed record AdjustedResult(Verdict Verdict, double? P, double? Adjusted, int Family);
