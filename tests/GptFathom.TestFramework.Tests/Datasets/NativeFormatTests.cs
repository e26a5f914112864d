using GptFathom.Datasets;
using Xunit;

namespace GptFathom.Tests.Datasets;

/// <summary>Benchmarks as their authors publish them, read whole; the counts are those of the papers or of the files.</summary>
public sealed class NativeFormatTests
{
    [Theory]
    [InlineData("mmlu/dev/*_dev.csv", 57, 285)]
    [InlineData("mmlu/test/*_test.csv", 8, 1831)]
    public async Task MMLU_has_no_header_and_a_file_a_subject(string path, int subjects, int questions)
    {
        IReadOnlyList<Sample> samples = await LoadAsync(new CsvAttribute(path)
        {
            Columns = ["question", "A", "B", "C", "D", "answer"], Input = "question", Choices = ["A", "B", "C", "D"], Target = "answer",
        });
        Assert.Equal((subjects, questions), (Groups(samples), samples.Count));
        Assert.All(samples, s => Assert.Contains(s.Target, "ABCD", StringComparison.Ordinal));
        Assert.Contains("anatomy", samples.Select(s => s.Group));
    }

    [Theory]
    [InlineData("ceval/dev/*_dev.csv", 260)]
    [InlineData("ceval/val/*_val.csv", 1346)]
    public async Task C_Eval_has_a_header_and_counts_from_0_in_each_file(string path, int questions)
    {
        IReadOnlyList<Sample> samples = await LoadAsync(new CsvAttribute(path) { Input = "question", Choices = ["A", "B", "C", "D"], Target = "answer" });
        Assert.Equal((52, questions), (Groups(samples), samples.Count));
        Assert.Contains("law/0", samples.Select(s => s.Id));
    }

    [Fact]
    public async Task MGSM_has_a_tab_separated_file_a_language()
    {
        IReadOnlyList<Sample> samples = await LoadAsync(new CsvAttribute("mgsm/mgsm_*.tsv") { Columns = ["question", "answer"], Input = "question", Target = "answer" });
        Assert.Equal((11, 2750), (Groups(samples), samples.Count));
        Assert.All(samples, s => Assert.All(s.Target, c => Assert.True(char.IsAsciiDigit(c) || c is '-' or '.' or ',')));
    }

    [Fact]
    public async Task BIG_Bench_Hard_has_an_array_in_an_object_a_task()
    {
        IReadOnlyList<Sample> samples = await LoadAsync(new JsonAttribute("bbh/*.json") { Property = "examples" });
        Assert.Equal((27, 6511), (Groups(samples), samples.Count));
        Assert.All(samples, s => Assert.NotEmpty(s.Target));
    }

    [Fact]
    public async Task TruthfulQA_marks_the_right_choice_and_joins_accepted_answers_in_its_other_file()
    {
        IReadOnlyList<Sample> choices = await LoadAsync(new JsonAttribute("truthfulqa/mc_task.json")
        {
            Input = "question", Choices = ["mc1_targets"], Target = "mc1_targets", TargetKind = ChoiceTarget.Text,
        });
        Assert.Equal((817, 2, 13), (choices.Count, choices.Min(s => s.Choices.Count), choices.Max(s => s.Choices.Count)));
        Assert.All(choices, s => Assert.Equal(1, s.Target.Length));

        IReadOnlyList<Sample> answers = await LoadAsync(new CsvAttribute("truthfulqa/TruthfulQA.csv")
        {
            Input = "Question", Target = "Correct Answers", TargetSeparator = ";", Group = "Category",
        });
        Assert.Equal((817, true), (answers.Count, answers.Any(s => s.Targets.Count > 3)));
        Assert.Equal("Adversarial", answers[0].Metadata["Type"].GetString());
    }

    [Fact]
    public async Task AGIEval_writes_letters_before_its_options_and_several_letters_for_several_answers()
    {
        string[] more =
        [
            "gaokao-biology.jsonl", "gaokao-chemistry.jsonl", "gaokao-chinese.jsonl.gz", "gaokao-english.jsonl.gz", "gaokao-geography.jsonl",
            "gaokao-history.jsonl", "gaokao-mathqa.jsonl", "gaokao-physics.jsonl", "jec-qa-ca.jsonl.gz", "jec-qa-kd.jsonl.gz", "logiqa-en.jsonl.gz",
            "logiqa-zh.jsonl.gz", "lsat-ar.jsonl", "lsat-lr.jsonl.gz", "lsat-rc.jsonl.gz", "sat-math.jsonl",
        ];
        IReadOnlyList<Sample> samples = await LoadAsync(new JsonLinesAttribute("agieval/v1/aqua-rat.jsonl", [.. more.Select(m => "agieval/v1/" + m)])
        {
            Input = "question", Choices = ["options"], Target = "label",
        });
        Assert.Equal((17, 6739), (Groups(samples), samples.Count));
        Assert.All(samples.Where(s => s.Group == "aqua-rat"), s => Assert.DoesNotContain(s.Choices, c => c.StartsWith("(A)", StringComparison.Ordinal)));
        Assert.Contains(samples, s => s.Targets is ["ABCD"]);
    }

    [Fact]
    public async Task AGIEval_has_a_question_whose_right_choice_is_not_among_its_options()
    {
        FathomException problem = await Assert.ThrowsAsync<FathomException>(
            () => LoadAsync(new JsonLinesAttribute("agieval/v1/sat-en.jsonl.gz") { Input = "question", Choices = ["options"], Target = "label" }));
        Assert.EndsWith("sat-en.jsonl.gz(57): the field 'label' is 'D'; expected a letter from A to C.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DROP_joins_accepted_answers()
    {
        IReadOnlyList<Sample> samples = await LoadAsync(new JsonLinesAttribute("drop/drop_v0_dev.jsonl.gz") { Input = "context", Target = "ref_text", TargetSeparator = "|" });
        Assert.Equal((9536, true), (samples.Count, samples.Any(s => s.Targets.Count > 1)));
        Assert.All(samples, s => Assert.DoesNotContain(s.Targets, t => t.Contains('|', StringComparison.Ordinal)));
    }

    private static int Groups(IReadOnlyList<Sample> samples) => samples.Select(s => s.Group).Distinct().Count();

    private static Task<IReadOnlyList<Sample>> LoadAsync(DatasetAttribute dataset) =>
        SampleSet.LoadAsync(dataset, new DataFolders([SharedData.Path("benchmarks")]), TestContext.Current.CancellationToken);
}
