using GptFathom.Suites.Datasets;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>LAMBADA in the form that OpenAI published (Paperno et al. 2016, arXiv:1606.06031): the last word of a passage; 15 passages are kept for exemplars, one is shown.</summary>
[Exemplars("lambada/gpt-fathom/fewshot.jsonl", Input = "sample.0.content", Target = "sample.1.content")]
public sealed class Lambada
{
    /// <summary>Asks one question.</summary>
    [Benchmark("lambada", Capability.Reasoning, Suite = "standard")]
    [JsonLines("lambada/gpt-fathom/samples.jsonl", Input = "input.1.content", Target = "ideal")]
    [JsonLines("lambada/lambada_test.jsonl", Skip = 15, Input = "text", Expander = typeof(LambadaRows))]
    [Template("next-word"), Decoding(MaxOutputTokens = 15)]
    public Task<Score> Complete(Question question, CancellationToken cancellation) => question.AskAsync(SuiteExtractors.FirstWord, SuiteMetrics.LastWord, cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("lambada-paper", Capability.Reasoning, Suite = "paper")]
    [JsonLines("lambada/gpt-fathom/samples.jsonl", Input = "input.1.content", Target = "ideal")]
    [Template("paper-word"), Decoding(MaxOutputTokens = 15)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.LeadingWord, PaperMetrics.PrefixMatch, cancellation);
}
