namespace GptFathom.Suites;

/// <summary>The benchmarks of <see cref="StandardSuite"/> by the rules of the original GPT-Fathom, for comparison with its published table.</summary>
public sealed class PaperSuite() : BenchmarkSuite("paper");
