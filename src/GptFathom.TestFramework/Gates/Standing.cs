namespace GptFathom.Gates;

/// <summary>The benchmarks and capabilities that share a verdict.</summary>
internal sealed record Standing(Verdict Verdict, IReadOnlyList<string> Names);
