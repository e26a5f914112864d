using System.Reflection;

namespace GptFathom.Testing;

/// <summary>The checkout that these tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Recorded("GptFathom.Repository");

    public static string Configuration { get; } = Recorded("GptFathom.Configuration");

    /// <summary>Where this machine keeps restored packages.</summary>
    public static string PackageCache { get; } = Recorded("GptFathom.PackageCache");

    public static string Benchmarks { get; } = Path.Combine(Root, "src", "GptFathom.Benchmarks");

    /// <summary>The application that our own benchmarks were built into.</summary>
    public static string BenchmarksApplication { get; } = Application(Benchmarks, "GptFathom.Benchmarks");

    public static string Application(string projectFolder, string name) =>
        Path.Combine(projectFolder, "bin", Configuration, "net10.0", OperatingSystem.IsWindows() ? name + ".exe" : name);

    private static string Recorded(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
}
