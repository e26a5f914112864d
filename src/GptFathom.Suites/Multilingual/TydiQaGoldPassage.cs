using GptFathom.Suites.Datasets;

namespace GptFathom.Suites;

/// <summary>TyDi QA, gold-passage task (Clark et al. 2020, arXiv:2003.05002): questions of 11 languages with the passage that answers them; one exemplar of each.</summary>
public sealed class TydiQaGoldPassage
{
    /// <summary>Asks one question.</summary>
    [Benchmark("tydiqa-goldp", Capability.Multilingual, Suite = "extended")]
    [JsonLines(
        "arabic=tydiqa/gpt-fathom/samples_arabic.jsonl", "bengali=tydiqa/gpt-fathom/samples_bengali.jsonl", "english=tydiqa/gpt-fathom/samples_english.jsonl",
        "finnish=tydiqa/gpt-fathom/samples_finnish.jsonl", "indonesian=tydiqa/gpt-fathom/samples_indonesian.jsonl", "japanese=tydiqa/gpt-fathom/samples_japanese.jsonl",
        "korean=tydiqa/gpt-fathom/samples_korean.jsonl", "russian=tydiqa/gpt-fathom/samples_russian.jsonl", "swahili=tydiqa/gpt-fathom/samples_swahili.jsonl",
        "telugu=tydiqa/gpt-fathom/samples_telugu.jsonl", "thai=tydiqa/gpt-fathom/samples_thai.jsonl",
        Input = "input.1.content", Target = "ideal")]
    [Json("tydiqa/tydiqa-goldp-v1.1-dev.json", Property = "data", Input = "", Expander = typeof(TydiPassageRows))]
    [Exemplars(
        "arabic=tydiqa/gpt-fathom/fewshot_arabic.jsonl", "bengali=tydiqa/gpt-fathom/fewshot_bengali.jsonl", "english=tydiqa/gpt-fathom/fewshot_english.jsonl",
        "finnish=tydiqa/gpt-fathom/fewshot_finnish.jsonl", "indonesian=tydiqa/gpt-fathom/fewshot_indonesian.jsonl", "japanese=tydiqa/gpt-fathom/fewshot_japanese.jsonl",
        "korean=tydiqa/gpt-fathom/fewshot_korean.jsonl", "russian=tydiqa/gpt-fathom/fewshot_russian.jsonl", "swahili=tydiqa/gpt-fathom/fewshot_swahili.jsonl",
        "telugu=tydiqa/gpt-fathom/fewshot_telugu.jsonl", "thai=tydiqa/gpt-fathom/fewshot_thai.jsonl",
        Input = "sample.0.content", Target = "sample.1.content")]
    [Template("short-answer-own-language"), Decoding(MaxOutputTokens = 100)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.ShortAnswer, SuiteMetrics.TydiF1, cancellation);
}
