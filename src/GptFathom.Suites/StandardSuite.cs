namespace GptFathom.Suites;

/// <summary>The 24 benchmarks of GPT-Fathom's main table (Zheng et al. 2023, arXiv:2309.16583), asked as their authors ask and judged by their official rules.</summary>
public sealed class StandardSuite() : BenchmarkSuite("standard");
