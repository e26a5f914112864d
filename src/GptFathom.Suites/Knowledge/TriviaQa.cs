using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>TriviaQA without its evidence (Joshi et al. 2017, arXiv:1705.03551), validation split, all aliases, one exemplar.</summary>
[Rows("triviaqa/rc.nocontext/validation-00000-of-00001.parquet", Input = "question", Target = "answer.aliases", Id = "question_id")]
[JsonLines("triviaqa/gpt-fathom/samples.jsonl", Input = "input.1.content", Target = "ideal")]
[Csv("triviaqa/TriviaQA.csv", Input = "question", Target = "answer", TargetSeparator = "; ")]
[Exemplars("triviaqa/gpt-fathom/fewshot.jsonl", Input = "sample.0.content", Target = "sample.1.content")]
public sealed class TriviaQa
{
    /// <summary>Asks one question.</summary>
    [Benchmark("triviaqa", Capability.Knowledge, Suite = "standard")]
    [Template("short-answer"), Decoding(MaxOutputTokens = 100)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.ShortAnswer, SuiteMetrics.SquadExactMatch, [SuiteMetrics.SquadF1], cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("triviaqa-paper", Capability.Knowledge, Suite = "paper")]
    [Template("paper-question"), Decoding(MaxOutputTokens = 100)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.RawText, PaperMetrics.FuzzyMatch, cancellation);
}
