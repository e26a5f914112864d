using System.Text.Json.Serialization;
using GptFathom.Runs;
using GptFathom.Suites.Tests.Support;
using Microsoft.Extensions.AI;
using Parquet.Serialization;
using Xunit;

namespace GptFathom.Suites.Tests.Formats;

/// <summary>Datasets that are published as Parquet files, and ScienceQA, which its authors publish as JSON with pictures beside it.</summary>
public sealed class ParquetFormatTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TriviaQa_has_all_aliases_of_an_answer()
    {
        await WriteAsync(
            "triviaqa/rc.nocontext/validation-00000-of-00001.parquet",
            new Trivia { Question = "Who wrote it?", QuestionId = "tc_1", Answer = new Aliases { Texts = ["Ann Reed", "Reed, Ann"], Value = "Ann Reed" } });
        LoadedBenchmark benchmark = await Native.LoadAsync("triviaqa", BenchmarkData.In([_folder.Root, NativeFolder, AppContext.BaseDirectory]));
        Sample sample = Assert.Single(benchmark.Samples);
        Assert.Equal(("tc_1", "Who wrote it?", "Ann Reed|Reed, Ann"), (sample.Id, sample.Input, string.Join('|', sample.Targets)));
        Assert.Equal(["Which planet is nearest to the sun?", "Mercury", "Who wrote it?"], Native.Prompt(benchmark, sample).Skip(1).Select(m => m.Text));
    }

    [Fact]
    public async Task MmluPro_shows_the_reasoning_of_its_validation_split()
    {
        Exam asked = new() { Id = 70, Question = "Which is even?", Options = ["1", "2", "3"], Answer = "B", Category = "math" };
        await WriteAsync("mmlu_pro/test-00000-of-00001.parquet", asked);
        await WriteAsync("mmlu_pro/validation-00000-of-00001.parquet", [.. Enumerable.Range(0, 5).Select(i => asked with { Id = i, Reasoning = $"A: Think {i}. The answer is (B)." })]);
        LoadedBenchmark benchmark = await Native.LoadAsync("mmlu-pro", BenchmarkData.In([_folder.Root, AppContext.BaseDirectory]));
        Sample sample = Assert.Single(benchmark.Samples);
        Assert.Equal(("70", "math", "2", "1 | 2 | 3"), (sample.Id, sample.Group, Native.Right(sample), Native.Options(sample)));
        IReadOnlyList<ChatMessage> prompt = Native.Prompt(benchmark, sample);
        Assert.Equal(12, prompt.Count);
        Assert.Equal(("Which is even?\n\n(A) 1\n(B) 2\n(C) 3", "A: Think 4. The answer is (B)."), (prompt[9].Text, prompt[10].Text));
    }

    [Fact]
    public async Task MmluPro_needs_five_exemplars_a_category()
    {
        Exam asked = new() { Id = 70, Question = "Which is even?", Options = ["1", "2", "3"], Answer = "B", Category = "math", Reasoning = "The answer is (B)." };
        await WriteAsync("mmlu_pro/test-00000-of-00001.parquet", asked);
        await WriteAsync("mmlu_pro/validation-00000-of-00001.parquet", asked, asked with { Category = "law" });
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => Native.LoadAsync("mmlu-pro", BenchmarkData.In([_folder.Root, AppContext.BaseDirectory])));
        Assert.Equal("mmlu_pro/validation-00000-of-00001.parquet: 5 exemplars are declared, the file has 1 for the group 'math'.", problem.Message);
    }

    [Fact]
    public async Task ScienceQa_shows_the_picture_that_a_row_holds()
    {
        byte[] png = await File.ReadAllBytesAsync(Path.Combine(NativeFolder, "scienceqa/images/test/4/image.png"), TestContext.Current.CancellationToken);
        await WriteAsync(
            "scienceqa/test-00000-of-00001.parquet",
            new School { Question = "Which colour?", Choices = ["red", "green"], Answer = 0, Image = new Picture { Bytes = png }, Subject = "natural science" },
            new School { Question = "Which is soft?", Choices = ["wool", "steel"], Answer = 0, Subject = "natural science" });
        LoadedBenchmark benchmark = await Native.LoadAsync("scienceqa", BenchmarkData.In([_folder.Root, AppContext.BaseDirectory]));
        Assert.Equal([("red", 1), ("wool", 0)], benchmark.Samples.Select(s => (Native.Right(s), s.Images.Count)));
        Assert.Equal(png, Assert.IsType<DataContent>(Native.Prompt(benchmark, benchmark.Samples[0])[^1].Contents[1]).Data);
    }

    [Fact]
    public async Task ScienceQa_of_its_authors_has_its_pictures_beside_it()
    {
        LoadedBenchmark benchmark = await Native.LoadAsync("scienceqa");
        Assert.Equal([("4", "red"), ("9", "wool")], benchmark.Samples.Select(s => (s.Id, Native.Right(s))));
        ChatMessage asked = Native.Prompt(benchmark, benchmark.Samples[0])[^1];
        Assert.StartsWith("The square is small.\n\nWhich colour is the square?\n\n(A) ", asked.Text, StringComparison.Ordinal);
        Assert.Equal("image/png", Assert.IsType<DataContent>(asked.Contents[1]).MediaType);
    }

    private static string NativeFolder => Path.Combine(AppContext.BaseDirectory, "Data", "native");

    private async Task WriteAsync<T>(string name, params T[] rows) where T : class
    {
        await using FileStream stream = File.OpenWrite(_folder.Write(name, ""));
        await ParquetSerializer.SerializeAsync(rows, stream, cancellationToken: TestContext.Current.CancellationToken);
    }

    internal sealed record Trivia
    {
        [JsonPropertyName("question")] public string? Question { get; init; }

        [JsonPropertyName("question_id")] public string? QuestionId { get; init; }

        [JsonPropertyName("answer")] public Aliases? Answer { get; init; }
    }

    internal sealed record Aliases
    {
        [JsonPropertyName("aliases")] public List<string> Texts { get; init; } = [];

        [JsonPropertyName("value")] public string? Value { get; init; }
    }

    internal sealed record Exam
    {
        [JsonPropertyName("question_id")] public long Id { get; init; }

        [JsonPropertyName("question")] public string? Question { get; init; }

        [JsonPropertyName("options")] public List<string> Options { get; init; } = [];

        [JsonPropertyName("answer")] public string? Answer { get; init; }

        [JsonPropertyName("cot_content")] public string? Reasoning { get; init; }

        [JsonPropertyName("category")] public string? Category { get; init; }
    }

    internal sealed record School
    {
        [JsonPropertyName("question")] public string? Question { get; init; }

        [JsonPropertyName("choices")] public List<string> Choices { get; init; } = [];

        [JsonPropertyName("answer")] public long Answer { get; init; }

        [JsonPropertyName("image")] public Picture? Image { get; init; }

        [JsonPropertyName("subject")] public string? Subject { get; init; }
    }

    internal sealed record Picture
    {
        [JsonPropertyName("bytes")] public byte[]? Bytes { get; init; }

        [JsonPropertyName("path")] public string? Path { get; init; }
    }
}
