using GptFathom.Runs;
using GptFathom.Suites.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests;

/// <summary>Every benchmark of the paper over all of its data at hand, beside the figures of the paper and of the datasets' own pages.</summary>
public class SampleCountTests
{
    /// <summary>Of TriviaQA the data at hand are a part (3,610 of 17,944); of RealToxicityPrompts there are none.</summary>
    [Theory]
    [InlineData("natural-questions", 3_610), InlineData("natural-questions-mrqa", 12_836), InlineData("web-questions", 2_032), InlineData("triviaqa", 3_610)]
    [InlineData("mmlu", 14_042, 57), InlineData("agieval-en", 3_546, 9), InlineData("arc-easy", 2_376), InlineData("arc-challenge", 1_172)]
    [InlineData("lambada", 5_138), InlineData("hellaswag", 10_042), InlineData("winogrande", 1_267), InlineData("bbh", 6_511, 27)]
    [InlineData("race-middle", 1_436), InlineData("race-high", 3_498), InlineData("drop", 9_536), InlineData("gsm8k", 1_319), InlineData("math", 5_000, 7)]
    [InlineData("humaneval", 164), InlineData("mbpp", 257), InlineData("agieval-zh", 4_723, 12), InlineData("ceval", 1_346, 52), InlineData("mgsm", 2_750, 11)]
    [InlineData("tydiqa", 6_322, 11), InlineData("tydiqa-goldp", 6_322, 11), InlineData("truthfulqa", 816), InlineData("math-level-5", 1_324, 7)]
    [InlineData("natural-questions-paper", 12_836), InlineData("web-questions-paper", 2_032), InlineData("triviaqa-paper", 3_610), InlineData("mmlu-paper", 14_042, 57)]
    [InlineData("agieval-en-paper", 3_546, 9), InlineData("arc-easy-paper", 2_376), InlineData("arc-challenge-paper", 1_172), InlineData("lambada-paper", 5_138)]
    [InlineData("hellaswag-paper", 10_042), InlineData("winogrande-paper", 1_267), InlineData("bbh-paper", 6_511, 27), InlineData("race-middle-paper", 1_436)]
    [InlineData("race-high-paper", 3_498), InlineData("drop-paper", 9_536), InlineData("gsm8k-paper", 1_319), InlineData("math-paper", 5_000)]
    [InlineData("humaneval-paper", 164), InlineData("mbpp-paper", 257), InlineData("agieval-zh-paper", 4_723, 12), InlineData("ceval-paper", 1_346, 52)]
    [InlineData("mgsm-paper", 2_500, 10), InlineData("tydiqa-paper", 6_322, 11), InlineData("truthfulqa-paper", 816)]
    public async Task A_benchmark_has_the_samples_of_its_dataset(string id, int samples, int groups = 1)
    {
        LoadedBenchmark benchmark = await Suite.LoadAsync(id);
        Assert.Equal((samples, groups), (benchmark.Samples.Count, benchmark.Samples.Select(s => s.Group).Distinct().Count()));
        Assert.InRange(benchmark.Samples.Count(sample => sample.Targets.Count == 0 || sample.Target.Length == 0), 0, id.StartsWith("agieval-zh", StringComparison.Ordinal) ? 1 : 0);
    }
}
