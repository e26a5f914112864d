using GptFathom.Runs;
using GptFathom.Suites.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Suites.Tests;

/// <summary>What stands before the questions of the suite.</summary>
public class ExemplarTests
{
    /// <summary>The shots of the paper's main table; AGIEval has 3 to 5, as many as its file has of a task.</summary>
    [Theory]
    [InlineData("natural-questions", 1), InlineData("web-questions", 1), InlineData("triviaqa", 1), InlineData("mmlu", 5), InlineData("agieval-en", 3, 5), InlineData("arc-easy", 1)]
    [InlineData("arc-challenge", 1), InlineData("lambada", 1), InlineData("hellaswag", 1), InlineData("winogrande", 1), InlineData("bbh", 3), InlineData("race-middle", 1)]
    [InlineData("race-high", 1), InlineData("drop", 3), InlineData("gsm8k", 8), InlineData("math", 4), InlineData("humaneval", 0), InlineData("mbpp", 3)]
    [InlineData("agieval-zh", 3, 5), InlineData("ceval", 5), InlineData("mgsm", 8), InlineData("tydiqa", 1), InlineData("truthfulqa", 1)]
    public async Task Every_question_has_its_shots_and_none_of_them_is_a_question_of_the_benchmark(string id, int least, int most = 0)
    {
        LoadedBenchmark benchmark = await Suite.LoadAsync(id);
        using ReplyingModel model = new("");
        HashSet<string> asked = new(StringComparer.Ordinal);
        HashSet<string> shown = new(StringComparer.Ordinal);
        foreach (Sample sample in benchmark.Samples)
        {
            IReadOnlyList<ChatMessage> prompt = benchmark.Prompt.Ask(sample, model).Prompt;
            string[] questions = [.. prompt.Where(m => m.Role == ChatRole.User).Select(m => m.Text)];
            Assert.InRange(questions.Length - 1, least, int.Max(least, most));
            Assert.Equal(questions.Length - 1, prompt.Count(m => m.Role == ChatRole.Assistant && m.Text.Length > 0));
            asked.Add(questions[^1]);
            shown.UnionWith(questions[..^1]);
        }
        // MMLU as published has the five questions of college_medicine's development split in its test split, too.
        Assert.Equal(id == "mmlu" ? 5 : 0, shown.Intersect(asked).Count());
    }
}
