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

    public LoadedBenchmark Benchmark { get; private set; } = null!;

    public Sample Sample { get; private set; } = null!;

    public override string? SourceFilePath => Sample.SourceFile ?? Source.SourceFile;

    public override int? SourceLineNumber => Sample.SourceLine > 0 ? Sample.SourceLine : Source.SourceLine;

    /// <summary>Lets go of the sample, once nobody asks for it any more.</summary>
    public void Release() => (Benchmark, Sample) = (null!, null!);
}
