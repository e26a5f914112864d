using GptFathom.Datasets;

namespace GptFathom.Suites.Tests.Support;

/// <summary>The data of all benchmarks as a run finds them: the shared folder, the exemplars of which it has none, and the application's templates.</summary>
internal static class BenchmarkData
{
    /// <summary>Skips the test where the shared data are absent.</summary>
    public static IDataFiles All => new DataFolders([SharedFolder, Below("exemplars"), AppContext.BaseDirectory]);

    /// <summary>The small files of a kind that tests bring along.</summary>
    public static IDataFiles Small(string kind) => new DataFolders([Below(kind), Below("exemplars"), AppContext.BaseDirectory]);

    public static string SharedFolder => GptFathom.Tests.Support.SharedData.Path("benchmarks");

    private static string Below(string kind) => Path.Combine(AppContext.BaseDirectory, "Data", kind);
}
