namespace GptFathom.Suites.Datasets;

/// <summary>
/// The exemplars of MATH as GPT-Fathom published them, with LaTeX's backslashes that JSON took for escapes given back ("\f" + "rac", "\b" + "oxed").
/// </summary>
internal sealed class MathExemplars : IRowExpander
{
    /// <inheritdoc />
    public IEnumerable<Sample> Expand(Sample row, int number) => [row with { Input = Restored(row.Input), Targets = [.. row.Targets.Select(Restored)] }];

    private static string Restored(string text) => text.Replace("\f", @"\f", StringComparison.Ordinal).Replace("\b", @"\b", StringComparison.Ordinal);
}
