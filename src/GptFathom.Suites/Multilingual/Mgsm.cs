using GptFathom.Suites.Datasets;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>Multilingual grade-school math (Shi et al. 2022, arXiv:2210.03057): 250 problems in 11 languages, 8 exemplars of each in that language.</summary>
public sealed class Mgsm
{
    /// <summary>Asks one question.</summary>
    [Benchmark("mgsm", Capability.Multilingual, Suite = "standard")]
    [Csv("mgsm/mgsm_*.tsv", Columns = ["question", "answer"], Input = "question", Target = "answer", Expander = typeof(MgsmRows))]
    [Exemplars("mgsm/gpt-fathom/fewshot_*.jsonl", "en=gsm8k/gpt-fathom/fewshot.jsonl", Shots = 8, ChainOfThought = true, Input = "question", Target = "answer")]
    [Template("word-problem-own-language"), Decoding(MaxOutputTokens = 1024)]
    public Task<Score> Solve(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.FinalNumber, Metrics.NumberEquality, cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("mgsm-paper", Capability.Multilingual, Suite = "paper")]
    [Csv("bn=mgsm/mgsm_bn.tsv", "de=mgsm/mgsm_de.tsv", "es=mgsm/mgsm_es.tsv", "fr=mgsm/mgsm_fr.tsv", "ja=mgsm/mgsm_ja.tsv",
        "ru=mgsm/mgsm_ru.tsv", "sw=mgsm/mgsm_sw.tsv", "te=mgsm/mgsm_te.tsv", "th=mgsm/mgsm_th.tsv", "zh=mgsm/mgsm_zh.tsv",
        Columns = ["question", "answer"], Input = "question", Target = "answer", Expander = typeof(MgsmRows))]
    [Exemplars("mgsm/gpt-fathom/fewshot_*.jsonl", Shots = 6, ChainOfThought = true, Input = "question", Target = "answer")]
    [Template("paper-reasoned"), Decoding(MaxOutputTokens = 1024)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.LastNumber, PaperMetrics.PrefixMatch, cancellation);
}
