using GptFathom.Suites.Datasets;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>DROP (Dua et al. 2019, arXiv:1903.00161), development split: discrete reasoning over passages, several questions a passage, 3 exemplars.</summary>
[Exemplars("drop/gpt-fathom/fewshot.jsonl", Shots = 3, Context = "passage", Input = "question", Target = "ideal")]
public sealed class Drop
{
    /// <summary>Asks one question.</summary>
    [Benchmark("drop", Capability.Comprehension, Suite = "standard")]
    [JsonLines("drop/drop_v0_dev.jsonl", Input = "context", Target = "ref_text", TargetSeparator = "|", Expander = typeof(DropRows))]
    [Json("drop/drop_dataset_dev.json", Property = "*", Input = "", Expander = typeof(DropPassages))]
    [Template("passage"), Decoding(MaxOutputTokens = 30)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.ShortAnswer, SuiteMetrics.DropF1, [SuiteMetrics.DropExactMatch], cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("drop-paper", Capability.Comprehension, Suite = "paper")]
    [JsonLines("drop/drop_v0_dev.jsonl", Input = "context", Target = "ref_text", TargetSeparator = "|", Expander = typeof(DropRows))]
    [Template("paper-passage"), Decoding(MaxOutputTokens = 30)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(PaperExtractors.RawText, PaperMetrics.WordF1, cancellation);
}
