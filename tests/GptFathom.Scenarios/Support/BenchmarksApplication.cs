namespace GptFathom.Scenarios.Support;

/// <summary>Our own benchmarks and their commands.</summary>
internal static class BenchmarksApplication
{
    public static ITestApplication Instance { get; } =
        new TestApplication(typeof(GptFathom.Benchmarks.Starter.StarterMath).Assembly, Path.GetDirectoryName(Repository.BenchmarksApplication)!);
}
