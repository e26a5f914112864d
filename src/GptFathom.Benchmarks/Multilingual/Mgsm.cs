namespace GptFathom.Benchmarks.Multilingual;

/// <summary>Multilingual grade-school math (Shi et al. 2022, arXiv:2210.03057): 250 problems in 11 languages, 8 exemplars of each in that language.</summary>
public sealed class Mgsm
{
    /// <summary>Asks one question.</summary>
    [Benchmark("mgsm", Capability.Multilingual, Suite = "standard")]
    [Csv("mgsm/mgsm_*.tsv", Columns = ["question", "answer"], Input = "question", Target = "answer", Expander = typeof(MgsmRows))]
    [Exemplars("mgsm/gpt-fathom/fewshot_*.jsonl", "en=gsm8k/gpt-fathom/fewshot.jsonl", Shots = 8, ChainOfThought = true, Input = "question", Target = "answer")]
    [Template("word-problem-own-language"), Decoding(MaxOutputTokens = 1024)]
    public Task<Score> Solve(Question question, CancellationToken cancellation) => question.AskAsync(FinalNumber.Extractor, NumberEquality.Metric, cancellation);
}
