namespace GptFathom;

/// <summary>
/// On the test assembly: benchmarks of a library that run beside its own, as one family of tests, with snapshots, data and configuration in its project.
/// A class may declare variants of its first benchmark in other suites (<c>gsm8k-paper</c> beside <c>gsm8k</c>): those run when <c>--fathom-suite</c> names
/// them or their suite. A <see cref="BenchmarkSuite"/> stands for all benchmarks of that suite.
/// </summary>
/// <param name="types">Public classes that declare benchmarks, or suites.</param>
/// <example><code>[assembly: Benchmarks(typeof(Gsm8k), typeof(Mmlu))]</code></example>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class BenchmarksAttribute(params Type[] types) : Attribute
{
    /// <summary>Gets the classes and suites.</summary>
    public IReadOnlyList<Type> Types { get; } = types;
}
