using GptFathom.Suites.Datasets;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>AGIEval, its 12 Chinese examinations (Zhong et al. 2023, arXiv:2304.06364), 3 to 5 exemplars of each; several options may be right.</summary>
[JsonLines(
    "agieval/v1/gaokao-chinese.jsonl", "agieval/v1/gaokao-geography.jsonl", "agieval/v1/gaokao-history.jsonl", "agieval/v1/gaokao-biology.jsonl",
    "agieval/v1/gaokao-chemistry.jsonl", "agieval/v1/gaokao-english.jsonl", "agieval/v1/gaokao-mathqa.jsonl", "agieval/v1/gaokao-mathcloze.jsonl",
    "agieval/v1/gaokao-physics.jsonl", "agieval/v1/logiqa-zh.jsonl", "agieval/v1/jec-qa-kd.jsonl", "agieval/v1/jec-qa-ca.jsonl",
    Context = "passage", Input = "question", Expander = typeof(AgiEvalRows))]
[Exemplars("agieval/few_shot_prompts.csv", Shots = ExemplarsAttribute.All, Input = "", Expander = typeof(AgiEvalExemplars))]
public sealed class AgiEvalChinese
{
    /// <summary>Asks one question.</summary>
    [Benchmark("agieval-zh", Capability.Multilingual, Suite = "standard")]
    [Template("exam-zh"), ShuffledChoices, Decoding(MaxOutputTokens = 50)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.Sample.Choices.Count > 0
        ? question.AskAsync(Extractors.ChoiceSetAnswer, Metrics.ChoiceSetEquality, cancellation)
        : question.AskAsync(Extractors.MathAnswer, Metrics.MathEquivalence, cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("agieval-zh-paper", Capability.Multilingual, Suite = "paper")]
    [Template("paper-exam"), Decoding(MaxOutputTokens = 50)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.Sample.Choices.Count == 0 ? question.AskAsync(PaperExtractors.RawText, PaperMetrics.PrefixMatch, cancellation)
        : question.Sample.Group is "gaokao-physics" or "jec-qa-kd" or "jec-qa-ca" ? question.AskAsync(PaperExtractors.LetterList, PaperMetrics.LetterListMatch, cancellation)
        : question.AskAsync(PaperExtractors.UntrimmedLetter, PaperMetrics.PrefixMatch, cancellation);
}
