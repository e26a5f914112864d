namespace GptFathom;

/// <summary>
/// A suite of benchmarks that a test assembly can name in <see cref="BenchmarksAttribute"/>: those that public classes of the suite's own assembly declare with
/// its name (<see cref="BenchmarkAttribute.Suite"/>). Derive a public class with a public constructor without parameters.
/// </summary>
/// <param name="name">Name of the suite.</param>
/// <example><code>public sealed class SupportSuite() : BenchmarkSuite("support");</code></example>
public abstract class BenchmarkSuite(string name)
{
    /// <summary>Gets the name of the suite.</summary>
    public string Name { get; } = name;
}
