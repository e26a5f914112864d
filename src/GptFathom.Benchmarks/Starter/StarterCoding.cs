using GptFathom.Suites;

namespace GptFathom.Benchmarks.Starter;

/// <summary>What does this program print? Nothing is executed.</summary>
public sealed class StarterCoding
{
    /// <summary>Asks one question.</summary>
    [Benchmark("starter-coding", Capability.Coding, Suite = "starter")]
    [JsonLines("Starter/coding.jsonl", Input = "question", Target = "answer")]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(SuiteExtractors.ProgramOutput, SuiteMetrics.PythonLiteralEquality, cancellation);
}
