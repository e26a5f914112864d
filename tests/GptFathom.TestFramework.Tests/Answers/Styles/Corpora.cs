using GptFathom.Answers;
using GptFathom.Datasets;
using GptFathom.Metrics;

namespace GptFathom.Tests.Answers.Styles;

/// <summary>The benchmarks' real data, and what judges replies to it.</summary>
internal static class Corpora
{
    private static readonly string[] Tydi =
        [.. "arabic bengali english finnish indonesian japanese korean russian swahili telugu thai".Split(' ').Select(language => $"tydiqa/gpt-fathom/samples_{language}.jsonl.gz")];

    public static readonly IReadOnlyDictionary<string, Corpus> All = new Dictionary<string, Corpus>
    {
        ["natural-questions"] = Short(new JsonLinesAttribute("natural_questions/NQ-open.dev.jsonl") { Input = "question", Target = "answer" }),
        ["web-questions"] = Short(new JsonAttribute("web_questions/factoid-webquestions.test.json") { Input = "qText", Target = "answers" }),
        ["triviaqa"] = Short(new CsvAttribute("triviaqa/TriviaQA.csv.gz") { Input = "question", Target = "answer", TargetSeparator = ";" }),
        ["mmlu"] = Choice(new JsonLinesAttribute("mmlu/mmlu.test.jsonl.gz") { Input = "question", Choices = ["choices"], Target = "answer", TargetIs = ChoiceTarget.Index }),
        ["agieval-en"] = Choice(Agieval("aqua-rat", "gaokao-english.gz", "logiqa-en.gz", "lsat-ar", "lsat-lr.gz", "lsat-rc.gz", "sat-math")),
        ["agieval-en, math"] = Mathematics(new JsonLinesAttribute("agieval/v1/math.jsonl.gz") { Input = "question", Target = "answer" }),
        ["arc-easy"] = Choice(Arc("arc_easy/gpt-fathom/samples_easy.jsonl")),
        ["arc-challenge"] = Choice(Arc("arc_challenge/gpt-fathom/samples_challenge.jsonl")),
        ["lambada"] = new(new MessagesAttribute("lambada/gpt-fathom/samples.jsonl.gz"), FirstWord.Extractor, LastWord.Metric, WordStyles.Right, WordStyles.Wrong),
        ["hellaswag"] = Choice(new JsonLinesAttribute("hellaswag/hellaswag_val.jsonl.gz") { Input = "ctx", Choices = ["endings"], Target = "label", TargetIs = ChoiceTarget.Index }),
        ["winogrande"] = Choice(new JsonLinesAttribute("winogrande/winogrande.dev.jsonl") { Input = "sentence", Choices = ["option1", "option2"], Target = "answer", TargetIs = ChoiceTarget.Number }),
        ["bbh"] = new(new JsonAttribute("bbh/*.json") { Property = "examples" }, BbhAnswer.Extractor, BbhEquality.Metric, BbhStyles.Right, BbhStyles.Wrong),
        ["race-middle"] = Choice(new RaceAttribute("race_middle/race.test.middle.jsonl")),
        ["race-high"] = Choice(new RaceAttribute("race_high/race.test.high.jsonl.gz")),
        ["drop"] = new(
            new JsonLinesAttribute("drop/drop_v0_dev.jsonl.gz") { Input = "context", Target = "ref_text", TargetSeparator = "|" },
            ShortAnswer.Extractor, DropExactMatch.Metric, DropStyles.Right, DropStyles.Wrong),
        ["gsm8k"] = new(
            new JsonLinesAttribute("gsm8k/test.jsonl") { Input = "question", Target = "answer" },
            FinalNumber.Extractor, NumberEquality.Metric, WordProblemStyles.Right, WordProblemStyles.Wrong),
        ["math"] = Mathematics(new JsonLinesAttribute("math/test.json.gz") { Input = "problem", Target = "solution" }) with
        {
            Prepare = sample => sample with { Targets = [MathAnswer.Extractor.Extract(sample.Target, sample with { Targets = [] }).Answer!] },
        },
        ["agieval-zh"] = Choice(
            Agieval("gaokao-biology", "gaokao-chemistry", "gaokao-chinese.gz", "gaokao-geography", "gaokao-history", "logiqa-zh.gz"),
            SingleChoiceStyles.ChineseRight, SingleChoiceStyles.ChineseWrong),
        ["agieval-zh, several letters"] = new(
            Agieval("gaokao-physics", "gaokao-mathqa", "jec-qa-kd.gz", "jec-qa-ca.gz"),
            ChoiceSetAnswer.Extractor, ChoiceSetEquality.Metric, ChoiceSetStyles.Right, ChoiceSetStyles.Wrong)
        {
            Prepare = sample => sample.Targets is { Count: > 0 } and not [""] ? sample with { Targets = [string.Concat(string.Concat(sample.Targets).Order())] } : null,
        },
        ["agieval-zh, cloze"] = Mathematics(new JsonLinesAttribute("agieval/v1/gaokao-mathcloze.jsonl") { Input = "question", Target = "answer" }),
        ["ceval"] = Choice(
            new CsvAttribute("ceval/val/*_val.csv") { Input = "question", Choices = ["A", "B", "C", "D"], Target = "answer" },
            SingleChoiceStyles.ChineseRight, SingleChoiceStyles.ChineseWrong),
        ["mgsm"] = new(
            new CsvAttribute("mgsm/mgsm_*.tsv") { Columns = ["question", "answer"], Input = "question", Target = "answer" },
            FinalNumber.Extractor, NumberEquality.Metric, [.. WordProblemStyles.Right, .. NativeStyles.Right, .. WordProblemStyles.NativeRight], [.. WordProblemStyles.Wrong, .. NativeStyles.Wrong]),
        ["tydiqa"] = new(
            new MessagesAttribute(Tydi), ShortAnswer.Extractor, TydiF1.Metric, [.. ShortStyles.Right, .. NativeStyles.Right], [.. ShortStyles.Wrong, .. NativeStyles.Wrong]),
        ["truthfulqa"] = Choice(new JsonAttribute("truthfulqa/mc_task.json") { Choices = ["mc1_targets"], Input = "question", Target = "mc1_targets", TargetIs = ChoiceTarget.Text }),
    };

    private static Corpus Short(DatasetAttribute dataset) => new(dataset, ShortAnswer.Extractor, SquadExactMatch.Metric, ShortStyles.Right, ShortStyles.Wrong);

    private static Corpus Mathematics(DatasetAttribute dataset) => new(dataset, MathAnswer.Extractor, MathEquivalence.Metric, MathStyles.Right, MathStyles.Wrong);

    private static Corpus Choice(DatasetAttribute dataset) => Choice(dataset, SingleChoiceStyles.Right, SingleChoiceStyles.Wrong);

    private static Corpus Choice(DatasetAttribute dataset, IReadOnlyList<Style> right, IReadOnlyList<Style> wrong) =>
        new(dataset, ChoiceAnswer.Extractor, ChoiceEquality.Metric, right, wrong);

    private static JsonLinesAttribute Arc(string path) => new(path) { Input = "question", Choices = ["choices"], Target = "answer", TargetIs = ChoiceTarget.Index };

    private static JsonLinesAttribute Agieval(params string[] names)
    {
        string[] paths = [.. names.Select(name => $"agieval/v1/{name.Split('.')[0]}.jsonl{(name.EndsWith(".gz", StringComparison.Ordinal) ? ".gz" : "")}")];
        return new JsonLinesAttribute(paths[0], paths[1..]) { Input = "question", Choices = ["options"], Target = "label" };
    }
}
