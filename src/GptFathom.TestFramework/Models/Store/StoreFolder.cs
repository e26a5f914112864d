namespace GptFathom.Models.Store;

/// <summary>The folder of one model's completions.</summary>
internal static class StoreFolder
{
    private const string Completions = "completions";

    /// <summary>The folder of a model in a store.</summary>
    public static string PathOf(string root, string model) => Path.Combine(root, Completions, SafeFileName.Encode(model));

    /// <summary>The folders of all models in some stores, or of one model, as far as they are there.</summary>
    public static IReadOnlyList<string> All(IEnumerable<string> roots, string? model) =>
    [
        .. roots.Select(root => Path.Combine(root, Completions)).Distinct(StringComparer.Ordinal).Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories).Where(folder => model is null || Path.GetFileName(folder) == SafeFileName.Encode(model))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The name of the model whose folder this is.</summary>
    public static string ModelOf(string folder) => Path.GetFileName(folder) is "%" ? "" : Uri.UnescapeDataString(Path.GetFileName(folder));

    /// <summary>The files of a folder in the order in which they are read; none where there is no such folder.</summary>
    public static IReadOnlyList<string> FilesIn(string folder)
    {
        try
        {
            return [.. Directory.GetFiles(folder, StoreFile.Pattern).Order(StringComparer.Ordinal)];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }
}
