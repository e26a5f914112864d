using GptFathom.Suites.Datasets;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>BIG-Bench Hard (Suzgun et al. 2022, arXiv:2210.09261): 27 tasks, a group a task, the official 3 exemplars with chains of thought.</summary>
[Json("bbh/*.json", Property = "examples")]
[Exemplars("bbh/cot-prompts/*.txt", Shots = 3, ChainOfThought = true, Expander = typeof(BbhExemplars))]
public sealed class Bbh
{
    /// <summary>Asks one question.</summary>
    [Benchmark("bbh", Capability.Reasoning, Suite = "standard")]
    [Template("step-by-step"), Decoding(MaxOutputTokens = 400)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(SuiteExtractors.BbhAnswer, SuiteMetrics.BbhEquality, cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("bbh-paper", Capability.Reasoning, Suite = "paper")]
    [Template("paper-reasoned"), Decoding(MaxOutputTokens = 400)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.FirstConclusion, PaperMetrics.PrefixMatch, cancellation);
}
