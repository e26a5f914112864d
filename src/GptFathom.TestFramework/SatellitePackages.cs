namespace GptFathom;

/// <summary>What the packages beside this one answer for, to tell a package that is missing from a name that nobody knows.</summary>
internal static class SatellitePackages
{
    /// <summary>The extension of files that are compressed with bzip2.</summary>
    public const string Bzip2 = ".bz2";

    private const string FormatsPackage = "GptFathom.Formats";
    private const string TokenizersPackage = "GptFathom.Tokenizers";

    public static IReadOnlyDictionary<string, string> Apis { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Anthropic"] = "GptFathom.Anthropic" };

    public static IReadOnlyDictionary<string, string> Tokenizers { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["o200k_base"] = TokenizersPackage, ["cl100k_base"] = TokenizersPackage, ["r50k_base"] = TokenizersPackage,
    };

    /// <summary>By file extension.</summary>
    public static IReadOnlyDictionary<string, string> Formats { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".arrow"] = FormatsPackage, [".parquet"] = FormatsPackage, [Bzip2] = FormatsPackage,
    };
}
