namespace GptFathom.Snapshots;

/// <summary>All records of one benchmark under one model and settings, sorted by id (ordinal).</summary>
internal sealed record BenchmarkRun(RunHeader Header, IReadOnlyList<SampleRecord> Records);
