using GptFathom.Runs;

namespace GptFathom.Xunit;

/// <summary>One sample of a benchmark. Its location is the line of the data file.</summary>
internal sealed class SampleTestCase : FathomTestCase
{
    /// <summary>Only for xunit's serialization.</summary>
    public SampleTestCase()
    {
    }

    public SampleTestCase(CaseSource source, LoadedBenchmark benchmark, Sample sample) : base(source, sample.Id) =>
        (Benchmark, Sample) = (benchmark, sample);

    public LoadedBenchmark Benchmark { get; } = null!;

    public Sample Sample { get; } = null!;

    public override string? SourceFilePath => Sample.SourceFile ?? Source.SourceFile;

    public override int? SourceLineNumber => Sample.SourceLine > 0 ? Sample.SourceLine : Source.SourceLine;
}
