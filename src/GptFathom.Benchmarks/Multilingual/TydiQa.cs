using GptFathom.Answers.Paper;
using GptFathom.Metrics.Paper;

namespace GptFathom.Benchmarks.Multilingual;

/// <summary>TyDi QA (Clark et al. 2020, arXiv:2003.05002), gold-passage questions of 11 languages asked without their passages, as the GPT-Fathom paper does; one exemplar of each.</summary>
public sealed class TydiQa
{
    /// <summary>Asks one question.</summary>
    [Benchmark("tydiqa", Capability.Multilingual, Suite = "standard")]
    [JsonLines(
        "arabic=tydiqa/gpt-fathom/samples_nocontext_arabic.jsonl", "bengali=tydiqa/gpt-fathom/samples_nocontext_bengali.jsonl", "english=tydiqa/gpt-fathom/samples_nocontext_english.jsonl",
        "finnish=tydiqa/gpt-fathom/samples_nocontext_finnish.jsonl", "indonesian=tydiqa/gpt-fathom/samples_nocontext_indonesian.jsonl", "japanese=tydiqa/gpt-fathom/samples_nocontext_japanese.jsonl",
        "korean=tydiqa/gpt-fathom/samples_nocontext_korean.jsonl", "russian=tydiqa/gpt-fathom/samples_nocontext_russian.jsonl", "swahili=tydiqa/gpt-fathom/samples_nocontext_swahili.jsonl",
        "telugu=tydiqa/gpt-fathom/samples_nocontext_telugu.jsonl", "thai=tydiqa/gpt-fathom/samples_nocontext_thai.jsonl",
        Input = "input.1.content", Target = "ideal")]
    [Json("tydiqa/tydiqa-goldp-v1.1-dev.json", Property = "data", Input = "", Expander = typeof(TydiRows))]
    [Exemplars(
        "arabic=tydiqa/gpt-fathom/fewshot_nocontext_arabic.jsonl", "bengali=tydiqa/gpt-fathom/fewshot_nocontext_bengali.jsonl", "english=tydiqa/gpt-fathom/fewshot_nocontext_english.jsonl",
        "finnish=tydiqa/gpt-fathom/fewshot_nocontext_finnish.jsonl", "indonesian=tydiqa/gpt-fathom/fewshot_nocontext_indonesian.jsonl", "japanese=tydiqa/gpt-fathom/fewshot_nocontext_japanese.jsonl",
        "korean=tydiqa/gpt-fathom/fewshot_nocontext_korean.jsonl", "russian=tydiqa/gpt-fathom/fewshot_nocontext_russian.jsonl", "swahili=tydiqa/gpt-fathom/fewshot_nocontext_swahili.jsonl",
        "telugu=tydiqa/gpt-fathom/fewshot_nocontext_telugu.jsonl", "thai=tydiqa/gpt-fathom/fewshot_nocontext_thai.jsonl",
        Input = "sample.0.content", Target = "sample.1.content")]
    [Template("short-answer-own-language"), Decoding(MaxOutputTokens = 100)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(ShortAnswer.Extractor, TydiF1.Metric, cancellation);

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    [Benchmark("tydiqa-paper", Capability.Multilingual, Suite = "paper")]
    [JsonLines(
        "arabic=tydiqa/gpt-fathom/samples_nocontext_arabic.jsonl", "bengali=tydiqa/gpt-fathom/samples_nocontext_bengali.jsonl", "english=tydiqa/gpt-fathom/samples_nocontext_english.jsonl",
        "finnish=tydiqa/gpt-fathom/samples_nocontext_finnish.jsonl", "indonesian=tydiqa/gpt-fathom/samples_nocontext_indonesian.jsonl", "japanese=tydiqa/gpt-fathom/samples_nocontext_japanese.jsonl",
        "korean=tydiqa/gpt-fathom/samples_nocontext_korean.jsonl", "russian=tydiqa/gpt-fathom/samples_nocontext_russian.jsonl", "swahili=tydiqa/gpt-fathom/samples_nocontext_swahili.jsonl",
        "telugu=tydiqa/gpt-fathom/samples_nocontext_telugu.jsonl", "thai=tydiqa/gpt-fathom/samples_nocontext_thai.jsonl",
        Input = "input.1.content", Target = "ideal")]
    [Exemplars(
        "arabic=tydiqa/gpt-fathom/fewshot_nocontext_arabic.jsonl", "bengali=tydiqa/gpt-fathom/fewshot_nocontext_bengali.jsonl", "english=tydiqa/gpt-fathom/fewshot_nocontext_english.jsonl",
        "finnish=tydiqa/gpt-fathom/fewshot_nocontext_finnish.jsonl", "indonesian=tydiqa/gpt-fathom/fewshot_nocontext_indonesian.jsonl", "japanese=tydiqa/gpt-fathom/fewshot_nocontext_japanese.jsonl",
        "korean=tydiqa/gpt-fathom/fewshot_nocontext_korean.jsonl", "russian=tydiqa/gpt-fathom/fewshot_nocontext_russian.jsonl", "swahili=tydiqa/gpt-fathom/fewshot_nocontext_swahili.jsonl",
        "telugu=tydiqa/gpt-fathom/fewshot_nocontext_telugu.jsonl", "thai=tydiqa/gpt-fathom/fewshot_nocontext_thai.jsonl",
        Input = "sample.0.content", Target = "sample.1.content")]
    [Template("paper-question"), Decoding(MaxOutputTokens = 100)]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => question.AskAsync(RawText.Extractor, WordF1.Metric, cancellation);
}
