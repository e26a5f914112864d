using GptFathom.Datasets;

namespace GptFathom.Suites.Tests.Support;

/// <summary>The data of all benchmarks as a run finds them: the shared folder, the exemplars of which it has none, and the application's templates.</summary>
internal static class BenchmarkData
{
    /// <summary>Skips the test where the shared data are absent.</summary>
    public static IDataFiles All => In([SharedFolder, Below("exemplars"), AppContext.BaseDirectory]);

    /// <summary>The small files of a kind that tests bring along.</summary>
    public static IDataFiles Small(string kind) => In([Below(kind), Below("exemplars"), AppContext.BaseDirectory]);

    /// <summary>The files of folders, in all formats that the benchmarks' application reads.</summary>
    public static IDataFiles In(IReadOnlyList<string> folders) => new DataFolders(folders, ExtensionSet.Of(typeof(GptFathom.Benchmarks.Starter.StarterMath).Assembly));

    public static string SharedFolder => SharedData.Path("benchmarks");

    private static string Below(string kind) => Path.Combine(AppContext.BaseDirectory, "Data", kind);
}
