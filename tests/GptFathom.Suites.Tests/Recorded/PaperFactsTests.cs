using System.IO.Compression;
using System.Text.Json;
using GptFathom.Suites.Prompting;
using GptFathom.Suites.Scoring;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Recorded;

/// <summary>What the rules of the original GPT-Fathom do to the benchmarks' own references.</summary>
public class PaperFactsTests
{
    [Fact]
    public void GSM8K_has_260_targets_that_ten_times_their_first_digit_matches_and_14_that_any_of_several_numbers_does()
    {
        (int digit, int several) = (0, 0);
        foreach (string target in Rows("gsm8k", "test.jsonl").Select(row => Text(row, "answer")))
        {
            string[] groups = [.. PythonText.Runs(target.Split("####")[1], PythonText.IsDigit).Select(run => target.Split("####")[1][run.Start..run.End])];
            if (groups[0].Length == 1) digit++;
            if (groups.Length > 1) several++;
            Assert.All(groups, group => Assert.Equal(1, PaperMetrics.DigitsMatch.Measure(group + "0", Samples.Of(target))));
        }
        Assert.Equal((260, 14), (digit, several));
    }

    [Fact]
    public void LAMBADA_has_38_targets_that_not_even_themselves_match()
    {
        string[] targets = [.. Rows("lambada", "gpt-fathom", "samples.jsonl.gz").Select(row => Text(row, "ideal"))];
        Assert.Equal((5138, 38), (targets.Length, targets.Count(target => Score(PaperExtractors.LeadingWord, PaperMetrics.PrefixMatch, target, target) == 0)));
    }

    [Fact]
    public void TruthfulQA_gives_its_right_letter_away_by_the_number_of_options()
    {
        Dictionary<int, int> counts = [];
        foreach (JsonElement row in Rows("truthfulqa", "gpt-fathom", "samples.jsonl"))
        {
            Assert.Equal(0, row.GetProperty("answer").GetInt32());
            int options = row.GetProperty("choices").GetArrayLength();
            counts[options] = counts.GetValueOrDefault(options) + 1;
        }
        Assert.Equal(
            "2A:43 3B:90 4C:218 5D:192 6E:135 7F:65 8G:36 9A:17 10A:9 11B:7 12B:3 13B:1",
            string.Join(' ', counts.OrderBy(c => c.Key).Select(c => $"{c.Key}{(char)('A' + Array.IndexOf(PaperShuffle.OfQuestion(c.Key), 0))}:{c.Value}")));
    }

    [Theory]
    [InlineData("bn"), InlineData("de"), InlineData("es"), InlineData("fr"), InlineData("ja"), InlineData("ru"), InlineData("sw"), InlineData("te"), InlineData("th"), InlineData("zh")]
    public void MGSM_has_4_targets_a_language_that_their_value_without_commas_does_not_match(string language)
    {
        string[] targets = [.. File.ReadLines(SharedData.Path("benchmarks", "mgsm", $"mgsm_{language}.tsv")).Select(line => line.Split('\t')[1])];
        Assert.Equal(250, targets.Length);
        Assert.All(targets, target => Assert.Equal(1, Score(PaperExtractors.LastNumber, PaperMetrics.PrefixMatch, $"= {target}.", target)));
        Assert.Equal(4, targets.Count(target => Score(PaperExtractors.LastNumber, PaperMetrics.PrefixMatch, target.Replace(",", "", StringComparison.Ordinal), target) == 0));
    }

    [Fact]
    public void MATH_has_its_answers_in_the_last_boxes_of_its_solutions()
    {
        string[] boxes = [.. Rows("math", "test.json.gz").Select(row => LastBox.ContentOf(PaperExtractors.LastBox.Extract(Text(row, "solution"), Samples.Of()).Answer!)!)];
        string[] answers = [.. Rows("math", "gpt-fathom", "samples.jsonl.gz").Select(row => Text(row, "answer"))];
        Assert.Equal(5000, boxes.Length);
        Assert.Equal(answers.Order(StringComparer.Ordinal), boxes.Order(StringComparer.Ordinal));
        Assert.All(answers, answer => Assert.Equal(1, PaperMetrics.MathMatch.Measure($@"\boxed{{{answer}}}", Samples.Of(answer))));
    }

    [Fact]
    public void Two_of_the_four_exemplars_of_MATH_have_lost_their_boxes()
    {
        string?[] answers = [.. Rows("math", "gpt-fathom", "fewshot.jsonl").Select(row => LastBox.ContentOf(PaperExtractors.LastBox.Extract(Text(row, "answer"), Samples.Of()).Answer!))];
        Assert.Equal([null, null, "16", @"-\frac{2}{3}"], answers);
    }

    [Fact]
    public void Natural_Questions_has_4_questions_that_an_empty_output_answers() => Assert.Equal(4, Rows("natural_questions", "gpt-fathom", "samples.jsonl.gz")
        .Count(row => Score(PaperExtractors.RawText, PaperMetrics.FuzzyMatch, "", [.. row.GetProperty("ideal").EnumerateArray().Select(e => e.GetString()!)]) == 1));

    [Fact]
    public void AGIEval_has_a_question_that_every_output_answers_and_seven_single_choices_that_none_does()
    {
        string[][] several = [.. Rows("agieval", "v1", "jec-qa-kd.jsonl.gz").Select(row => row.GetProperty("label").EnumerateArray().Select(e => e.GetString()!).ToArray())];
        Assert.Single(several, labels => Score(PaperExtractors.LetterList, PaperMetrics.LetterListMatch, "", string.Concat(labels)) == 1);
        Assert.Equal(7, Rows("agieval", "v1", "gaokao-mathqa.jsonl").Select(row => Text(row, "label"))
            .Count(label => Score(PaperExtractors.UntrimmedLetter, PaperMetrics.PrefixMatch, string.Concat(label.Select(letter => $"({letter})")), label) == 0));
    }

    [Fact]
    public void RACE_shows_as_exemplars_what_it_asks() => Assert.Equal(
        Rows("race_middle", "gpt-fathom", "samples_m.jsonl.gz").Take(10).Select(row => row.GetRawText()),
        Rows("race_middle", "gpt-fathom", "fewshot_m.jsonl").Select(row => row.GetRawText()));

    private static double Score(IExtractor extractor, IMetric metric, string output, params string[] targets)
    {
        Sample sample = Samples.Of(targets);
        return metric.Measure(extractor.Extract(output, sample).Answer!, sample);
    }

    private static string Text(JsonElement row, string field) => row.GetProperty(field).GetString()!;

    private static IEnumerable<JsonElement> Rows(params string[] path)
    {
        Stream file = File.OpenRead(SharedData.Path(["benchmarks", .. path]));
        using StreamReader reader = new(path[^1].EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }
}
