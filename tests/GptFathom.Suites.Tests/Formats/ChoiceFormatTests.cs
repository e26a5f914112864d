using GptFathom.Runs;
using GptFathom.Suites.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Suites.Tests.Formats;

/// <summary>Multiple-choice datasets as their authors publish them.</summary>
public class ChoiceFormatTests
{
    [Fact]
    public async Task Mmlu_has_no_header_and_a_subject_a_file()
    {
        LoadedBenchmark benchmark = await Native.LoadAsync("mmlu");
        Assert.Equal(["anatomy", "anatomy", "high_school_physics"], benchmark.Samples.Select(s => s.Group));
        Assert.Equal(["femur", "the heart, of course", "newton"], benchmark.Samples.Select(Native.Right));
        Assert.Equal("Read the list:\nheart, lung, liver\nWhich of them pumps blood, called \"the pump\"?", benchmark.Samples[1].Input);
        Assert.Equal("none of the above", benchmark.Samples[1].Choices[3]);
    }

    [Fact]
    public async Task Mmlu_shows_five_exemplars_of_the_subject_as_turns()
    {
        LoadedBenchmark benchmark = await Native.LoadAsync("mmlu");
        IReadOnlyList<ChatMessage> prompt = Native.Prompt(benchmark, benchmark.Samples[2]);
        Assert.Equal(12, prompt.Count);
        Assert.Equal("Answer the multiple-choice question on high school physics. Exactly one option is right. Reply in the form: The answer is (X).", prompt[0].Text);
        Assert.StartsWith("Which unit has the number 1?\n\n(A) unit ", prompt[1].Text, StringComparison.Ordinal);
        Assert.Contains($"({prompt[2].Text["The answer is (".Length]}) unit 1", prompt[1].Text, StringComparison.Ordinal);
        Assert.Equal(
            $"What is the unit of force?\n\n{string.Join('\n', benchmark.Samples[2].Choices.Select((choice, i) => $"({(char)('A' + i)}) {choice}"))}", prompt[^1].Text);
    }

    [Theory]
    [InlineData("arc-easy", "EXAM_1", "What melts ice?", "cold | dark | heat | wind", "heat")]
    [InlineData("arc-easy", "EXAM_2", "Which of these is a metal?", "glass | iron | paper | wood | wool", "iron")]
    [InlineData("arc-challenge", "EXAM_3", "What does a plant take from the air?", "carbon dioxide | salt | sand", "carbon dioxide")]
    [InlineData("hellaswag", "24", "A man sits on a roof. he", "eats a tile. | pulls off old shingles. | sings to the street. | swims to the chimney.", "pulls off old shingles.")]
    [InlineData("race-middle", "middle7.txt-1", "Our boat is blue.\nWe sail every Sunday.\n\nWhat colour is the boat?", "blue | green | red | white", "blue")]
    [InlineData("race-high", "high7.txt-2", "Our boat is blue.\nWe sail every Sunday.\n\nThey sail on _ .", "Friday | Monday | Sunday | Tuesday", "Sunday")]
    [InlineData("gpqa", "rec1", "A mass of 2 kg\nfalls 5 m. Which energy, roughly?", "1,000 J | 10 J | 100 J\n | 50 J", "100 J\n")]
    public async Task A_question_has_its_id_its_options_and_the_right_one(string id, string sample, string input, string options, string right)
    {
        LoadedBenchmark benchmark = await Native.LoadAsync(id);
        Sample read = benchmark.Samples.Single(s => s.Id == sample);
        Assert.Equal((input, options, right), (read.Input, Native.Options(read), Native.Right(read)));
        Assert.EndsWith($"({(char)('A' + read.Choices.Count - 1)}) {read.Choices[^1]}", Native.Prompt(benchmark, read)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WinoGrande_has_two_options_and_an_answer_that_counts_from_1()
    {
        LoadedBenchmark benchmark = await Native.LoadAsync("winogrande");
        Assert.Equal(["box", "shelf"], benchmark.Samples.Select(Native.Right));
        Assert.All(benchmark.Samples, s => Assert.Equal("box | shelf", Native.Options(s)));
    }

    [Theory]
    [InlineData("race-middle", "middle7.txt"), InlineData("race-high", "high7.txt")]
    public async Task The_questions_of_a_race_document_are_a_cluster(string id, string cluster) =>
        Assert.Equal([cluster, cluster], (await Native.LoadAsync(id)).Samples.Select(s => s.Cluster));
}
