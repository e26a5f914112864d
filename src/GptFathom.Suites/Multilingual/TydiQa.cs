using GptFathom.Suites.Datasets;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>
/// TyDi QA (Clark et al. 2020, arXiv:2003.05002): gold-passage questions of 11 languages asked without their passages, as the GPT-Fathom paper does; one exemplar
/// of each.
/// </summary>
[JsonLines("tydiqa/gpt-fathom/samples_nocontext_*.jsonl", Input = "input.1.content", Target = "ideal")]
[Json("tydiqa/tydiqa-goldp-v1.1-dev.json", Property = "data", Input = "", Expander = typeof(TydiRows))]
[Exemplars("tydiqa/gpt-fathom/fewshot_nocontext_*.jsonl", Input = "sample.0.content", Target = "sample.1.content")]
public sealed class TydiQa
{
    /// <summary>Asks one question.</summary>
    [Benchmark("tydiqa", Capability.Multilingual, Suite = "standard")]
    [Template("short-answer-own-language"), Decoding(MaxOutputTokens = 100)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.ShortAnswer, SuiteMetrics.TydiF1, cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("tydiqa-paper", Capability.Multilingual, Suite = "paper")]
    [Template("paper-question"), Decoding(MaxOutputTokens = 100)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.RawText, PaperMetrics.WordF1, cancellation);
}
