using System.IO.Compression;
using System.Text.Json;
using GptFathom.Answers;
using GptFathom.Metrics;
using GptFathom.Tests.Support;
using Xunit;
using Option = GptFathom.Tests.Answers.Choices.ChoiceStyles.Option;

namespace GptFathom.Tests.Answers.Choices;

/// <summary>The styles over the options of real benchmarks.</summary>
public class ChoiceCorpusTests
{
    public static TheoryData<string> Files =>
        ["mmlu/mmlu.test.jsonl.gz", "arc_easy/gpt-fathom/samples_easy.jsonl", "arc_challenge/gpt-fathom/samples_challenge.jsonl", "truthfulqa/mc_task.json"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Right_answers_are_accepted_in_995_of_1000(string file)
    {
        IReadOnlyList<Sample> samples = Read(file);
        Assert.All(ChoiceStyles.Right, style => Assert.InRange(Accepted(samples, style.Say), 0.995, 1));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Other_outputs_are_accepted_in_5_of_1000(string file)
    {
        IReadOnlyList<Sample> samples = Read(file);
        Assert.All(ChoiceStyles.Wrong, style => Assert.InRange(Accepted(samples, style.Say), 0, 0.005));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_option_repeated_word_for_word_is_that_option(string file)
    {
        Sample[] samples = [.. Read(file).Where(sample => sample.Choices.Distinct(StringComparer.OrdinalIgnoreCase).Count() == sample.Choices.Count)];
        Assert.InRange(samples.Average(sample => Score($"The answer is {Right(sample).Text}", sample)), 0.9, 1);
    }

    private static double Accepted(IReadOnlyList<Sample> samples, Func<Option, Option, string> say) =>
        samples.Average(sample => Score(say(Right(sample), Other(sample)), sample));

    private static double Score(string output, Sample sample) =>
        ChoiceAnswer.Extractor.Extract(output, sample).Answer is { } answer ? ChoiceEquality.Metric.Measure(answer, sample) : 0;

    private static Option Right(Sample sample) => At(sample, sample.Target[0] - 'A');

    private static Option Other(Sample sample) => At(sample, (sample.Target[0] - 'A' + 1) % sample.Choices.Count);

    private static Option At(Sample sample, int index) => new($"{(char)('A' + index)}", sample.Choices[index]);

    /// <summary>Every tenth question of MMLU, every one of the others.</summary>
    private static IReadOnlyList<Sample> Read(string file)
    {
        string path = SharedData.Path(["benchmarks", .. file.Split('/')]);
        if (file.EndsWith(".json", StringComparison.Ordinal))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
            return [.. document.RootElement.EnumerateArray().Select(TruthfulQuestion)];
        }
        using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path);
        using StreamReader reader = new(stream);
        int step = file.StartsWith("mmlu", StringComparison.Ordinal) ? 10 : 1;
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where((_, line) => line % step == 0).Select(Question)];
    }

    private static Sample TruthfulQuestion(JsonElement row)
    {
        JsonProperty[] options = [.. row.GetProperty("mc1_targets").EnumerateObject()];
        return Sampled(row, [.. options.Select(option => option.Name)], Array.FindIndex(options, option => option.Value.GetInt32() == 1));
    }

    private static Sample Question(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement row = document.RootElement;
        return Sampled(row, [.. row.GetProperty("choices").EnumerateArray().Select(choice => choice.GetString()!)], row.GetProperty("answer").GetInt32());
    }

    private static Sample Sampled(JsonElement row, string[] choices, int answer) =>
        new() { Id = row.GetProperty("question").GetString()!, Input = "", Choices = choices, Targets = [$"{(char)('A' + answer)}"] };
}
