using GptFathom.Suites.Datasets;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>AGIEval, its 9 English examinations (Zhong et al. 2023, arXiv:2304.06364), 3 to 5 exemplars of each.</summary>
[JsonLines(
    "agieval/v1/sat-math.jsonl", "agieval/v1/sat-en.jsonl", "agieval/v1/aqua-rat.jsonl", "agieval/v1/lsat-ar.jsonl",
    "agieval/v1/lsat-lr.jsonl", "agieval/v1/lsat-rc.jsonl", "agieval/v1/logiqa-en.jsonl", "agieval/v1/sat-en-without-passage.jsonl",
    "agieval/v1/math.jsonl",
    Context = "passage", Input = "question", Expander = typeof(AgiEvalRows))]
[Exemplars("agieval/few_shot_prompts.csv", Shots = ExemplarsAttribute.All, Input = "", Expander = typeof(AgiEvalExemplars))]
public sealed class AgiEvalEnglish
{
    /// <summary>Asks one question.</summary>
    [Benchmark("agieval-en", Capability.Knowledge, Suite = "standard")]
    [Template("exam-en"), ShuffledChoices, Decoding(MaxOutputTokens = 50)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.Sample.Choices.Count > 0
        ? question.AskAsync(Extractors.ChoiceSetAnswer, Metrics.ChoiceSetEquality, cancellation)
        : question.AskAsync(Extractors.MathAnswer, Metrics.MathEquivalence, cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("agieval-en-paper", Capability.Knowledge, Suite = "paper")]
    [Template("paper-exam"), Decoding(MaxOutputTokens = 50)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.Sample.Choices.Count == 0 ? question.AskAsync(PaperExtractors.RawText, PaperMetrics.PrefixMatch, cancellation)
        : question.AskAsync(PaperExtractors.UntrimmedLetter, PaperMetrics.PrefixMatch, cancellation);
}
