namespace GptFathom.Gates;

/// <summary>How many there are, and the names of the first.</summary>
internal sealed record NameList(int Count, IReadOnlyList<string> Names)
{
    private const int MostNames = 20;

    public static NameList Empty { get; } = new(0, []);

    public static NameList Of(IReadOnlyList<string> names) => new(names.Count, [.. names.Take(MostNames)]);

    /// <summary>The names, and how many more there are.</summary>
    public override string ToString() => string.Join(", ", Names) + (Count > Names.Count ? $" and {Figures.Count(Count - Names.Count)} more" : "");
}
