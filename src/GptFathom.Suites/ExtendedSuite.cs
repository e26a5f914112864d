namespace GptFathom.Suites;

/// <summary>Benchmarks beyond those of GPT-Fathom's main table: GPQA, IFEval, MMLU-Pro, MT-Bench and others.</summary>
public sealed class ExtendedSuite() : BenchmarkSuite("extended");
