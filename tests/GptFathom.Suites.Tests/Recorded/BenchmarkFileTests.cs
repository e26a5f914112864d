using System.IO.Compression;
using System.Text.Json;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Recorded;

public class BenchmarkFileTests
{
    [Fact]
    public void Every_official_solution_of_MATH_states_its_answer()
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(SharedData.Path("benchmarks", "math", "test.json.gz")), CompressionMode.Decompress));
        int stated = 0;
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            if (Extractors.MathAnswer.Extract(document.RootElement.GetProperty("solution").GetString()!, Samples.Of("")).IsStated) stated++;
        }
        Assert.Equal(5000, stated);
    }

    [Fact]
    public void Answers_of_MATH_equal_themselves_and_their_neighbours_as_these_equal_them()
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(SharedData.Path("benchmarks", "math", "gpt-fathom", "samples.jsonl.gz")), CompressionMode.Decompress));
        List<string> answers = [];
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            answers.Add(document.RootElement.GetProperty("answer").GetString()!);
        }
        answers.Sort(StringComparer.Ordinal);
        Assert.Equal(5000, answers.Count);
        for (int i = 0; i < answers.Count; i++)
        {
            Assert.Equal((answers[i], 1), (answers[i], Metrics.MathEquivalence.Measure($" {answers[i]} ", Samples.Of(answers[i]))));
            foreach (string other in answers.Skip(i + 1).Take(3))
                Assert.Equal(Metrics.MathEquivalence.Measure(other, Samples.Of(answers[i])), Metrics.MathEquivalence.Measure(answers[i], Samples.Of(other)));
        }
    }

    [Fact]
    public void Every_official_solution_of_GSM8K_scores_against_itself()
    {
        foreach (string line in File.ReadLines(SharedData.Path("benchmarks", "gsm8k", "test.jsonl")))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            string solution = document.RootElement.GetProperty("answer").GetString()!;
            string number = solution[(solution.LastIndexOf("####", StringComparison.Ordinal) + 4)..];
            Assert.Equal(1, Metrics.NumberEquality.Measure(Extractors.FinalNumber.Extract(solution, Samples.Of("")).Answer!, Samples.Of(number)));
        }
    }

    /// <summary>They begin "Choice D is correct" and go on to say what is wrong with the others.</summary>
    [Fact]
    public void Every_explained_solution_of_the_SAT_states_its_letter()
    {
        foreach (string line in File.ReadLines(SharedData.Path("benchmarks", "agieval", "v1", "sat-math.jsonl")))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            string solution = document.RootElement.GetProperty("other").GetProperty("solution").GetString()!;
            Assert.Equal(Extraction.Stated(document.RootElement.GetProperty("label").GetString()!), Extractors.ChoiceAnswer.Extract(solution, Samples.Of()));
        }
    }

    [Fact]
    public void Every_reference_of_DROP_scores_against_itself()
    {
        string path = SharedData.Path("benchmarks", "drop", "drop_v0_dev.jsonl.gz");
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            string[] references = document.RootElement.GetProperty("ref_text").GetString()!.Split('|');
            Sample sample = Samples.Of(references);
            foreach (string reference in references.Where(r => r.Trim().Length > 0))
            {
                Assert.Equal(1, SuiteMetrics.DropExactMatch.Measure(reference, sample));
                Assert.Equal(1, SuiteMetrics.DropF1.Measure(reference, sample));
            }
        }
    }

    [Theory]
    [InlineData("japanese"), InlineData("thai"), InlineData("arabic"), InlineData("telugu"), InlineData("korean"), InlineData("russian"), InlineData("english")]
    public void Every_answer_of_TyDi_scores_against_itself(string language)
    {
        string path = SharedData.Path("benchmarks", "tydiqa", "gpt-fathom", $"samples_{language}.jsonl.gz");
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            string answer = document.RootElement.GetProperty("ideal")[0].GetString()!;
            Assert.Equal(1, SuiteMetrics.TydiF1.Measure($" {answer}.", Samples.Of(answer)));
        }
    }
}
