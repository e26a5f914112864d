namespace GptFathom.Suites;

/// <summary>Output prediction of CRUXEval (Gu et al. 2024, arXiv:2401.03065): a Python literal, compared by value; nothing is executed.</summary>
public sealed class CruxEvalOutput
{
    /// <summary>Asks one question.</summary>
    [Benchmark("cruxeval-o", Capability.Coding, Suite = "extended")]
    [JsonLines("cruxeval/cruxeval.jsonl", Input = "code", Target = "output")]
    [Template("program-output"), Decoding(MaxOutputTokens = 1024)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(SuiteExtractors.ProgramOutput, SuiteMetrics.PythonLiteralEquality, cancellation);
}
