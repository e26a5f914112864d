using GptFathom.Runs;

namespace GptFathom.Xunit;

/// <summary>One sample of a benchmark. Its location is the line of the data file.</summary>
internal sealed class SampleTestCase : FathomTestCase
{
    private LoadedBenchmark? _benchmark;
    private Sample? _sample;

    /// <summary>Only for xunit's serialization.</summary>
    public SampleTestCase()
    {
    }

    public SampleTestCase(CaseSource source, LoadedBenchmark benchmark, Sample sample) : base(source, sample.Id) =>
        (_benchmark, _sample) = (benchmark, sample);

    public LoadedBenchmark Benchmark => _benchmark ?? throw Gone();

    public Sample Sample => _sample ?? throw Gone();

    public override string? SourceFilePath => _sample?.SourceFile ?? Source.SourceFile;

    public override int? SourceLineNumber => _sample is { SourceLine: > 0 and var line } ? line : Source.SourceLine;

    /// <summary>Lets go of the sample, once nobody asks for it any more.</summary>
    public void Release() => (_benchmark, _sample) = (null, null);

    private static InvalidOperationException Gone() => new("This test case has no sample: discovery did not make it, or its session is over.");
}
