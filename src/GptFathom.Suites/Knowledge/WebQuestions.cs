using GptFathom.Suites.Datasets;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>WebQuestions (Berant et al. 2013), test split, one exemplar.</summary>
[Exemplars("web_questions/gpt-fathom/fewshot.jsonl", Input = "sample.0.content", Target = "sample.1.content")]
public sealed class WebQuestions
{
    /// <summary>Asks one question.</summary>
    [Benchmark("web-questions", Capability.Knowledge, Suite = "standard")]
    [JsonLines("web_questions/gpt-fathom/samples.jsonl", Input = "input.1.content", Target = "ideal")]
    [Json("web_questions/webquestions.examples.test.json", Input = "utterance", Target = "targetValue", Expander = typeof(WebQuestionsRows))]
    [Template("short-answer"), Decoding(MaxOutputTokens = 100)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.ShortAnswer, SuiteMetrics.SquadExactMatch, [SuiteMetrics.SquadF1], cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("web-questions-paper", Capability.Knowledge, Suite = "paper")]
    [JsonLines("web_questions/gpt-fathom/samples.jsonl", Input = "input.1.content", Target = "ideal")]
    [Template("paper-question"), Decoding(MaxOutputTokens = 100)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.RawText, PaperMetrics.FuzzyMatch, cancellation);
}
