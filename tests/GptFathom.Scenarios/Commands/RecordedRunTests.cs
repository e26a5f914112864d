using System.Text.Json;
using Xunit;

namespace GptFathom.Scenarios.Commands;

/// <summary>What real models said, imported and compared. The figures are the origins'; ours differ from them by the listed cases and by nothing else.</summary>
public sealed class RecordedRunTests
{
    [Theory]
    [InlineData("gsm", "gpt-4o-2024-05-13", "gpt-4o-2024-08-06", 95.38, 96.21, 22, 11, "Held", 0)]
    [InlineData("gsm", "gpt-3.5-turbo-0125", "gpt-4o-2024-05-13", 80.36, 95.38, 220, 22, "Improved", 0)]
    [InlineData("gsm8k-openai", "6b_verification", "175b_finetuning", 39.04, 34.72, 152, 209, "Regressed", 2)]
    public async Task Grade_school_math(
        string task, string old, string @new, double oldScore, double newScore, int gained, int lost, string verdict, int exitCode)
    {
        using Fathom fathom = new();

        ProcessResult compared = await CompareAsync(fathom, old, @new, ("gsm8k", task));

        compared.ExitsWith(exitCode);
        Assert.Equal(new Tally(1319, oldScore, newScore, gained, lost), Origin(task, old, @new).Rounded);
        HasOurLabels(fathom, "gsm8k", task, old, @new);
        Assert.Equal((verdict, verdict), (VerdictFile.VerdictOf(fathom.Verdict.Benchmark("gsm8k")), fathom.Verdict.RunVerdict));
        Assert.Contains($"Run: {verdict} (", compared.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_p_value_is_the_exact_one_of_McNemar()
    {
        using Fathom fathom = new();

        await CompareAsync(fathom, "6b_verification", "175b_finetuning", ("gsm8k", "gsm8k-openai"));

        // Exact two-sided binomial test of 209 losses among 361 changes; the origin's table says 0.0032.
        Assert.Equal(0.00315066, fathom.Verdict.Benchmark("gsm8k").GetProperty("p").GetDouble(), 0.00000001);
    }

    [Theory]
    [InlineData("gpt-4-0314", "gpt-4-turbo-2024-04-09", 74.50, 78.88, 76, 41, 26.07, 46.46, 192, 45, "Improved")]
    [InlineData("gpt-4o-2024-05-13", "gpt-4o-2024-08-06", 86.12, 87.00, 39, 32, 54.79, 55.34, 77, 73, "Held")]
    public async Task Code_execution_and_competition_math_in_one_family(
        string old, string @new, double oldCrux, double newCrux, int gainedCrux, int lostCrux, double oldMath, double newMath, int gainedMath, int lostMath, string verdict)
    {
        using Fathom fathom = new();

        ProcessResult compared = await CompareAsync(fathom, old, @new, ("cruxeval-o", "crux"), ("math", "math-l5"));

        compared.ExitsWith(0);
        Assert.Equal(new Tally(800, oldCrux, newCrux, gainedCrux, lostCrux), Origin("crux", old, @new).Rounded);
        Assert.Equal(new Tally(721, oldMath, newMath, gainedMath, lostMath), Origin("math-l5", old, @new).Rounded);
        HasOurLabels(fathom, "cruxeval-o", "crux", old, @new);
        HasOurLabels(fathom, "math", "math-l5", old, @new);
        Assert.All(fathom.Verdict.Judgements, j => Assert.Equal(verdict, VerdictFile.VerdictOf(j)));
        Assert.All(fathom.Verdict.Benchmarks, b => Assert.Equal(2, b.GetProperty("family").GetInt32()));
    }

    [Fact]
    public async Task Reasoning_step_by_step_improves_on_27_tasks_together_and_regresses_on_one()
    {
        using Fathom fathom = new();
        string[] tasks = [.. Directory.GetDirectories(SharedData.Path("recorded", "bbh")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];
        foreach (string mode in new[] { "direct", "cot" })
            (await fathom.ImportAsync("bbh", mode, [.. tasks.Select(t => RecordedLabels.FileOf(Path.Combine("bbh", t), $"code-davinci-002-{mode}"))])).ExitsWith(0);

        ProcessResult whole = await fathom.CompareAsync("direct", "cot");
        JsonElement benchmark = fathom.Verdict.Benchmark("bbh");
        ProcessResult byGroup = await fathom.CompareAsync("direct", "cot", "--by", "group");

        Assert.Equal(27, tasks.Length);
        whole.ExitsWith(0);
        Assert.Equal("Improved", fathom.Verdict.Benchmarks.Select(VerdictFile.VerdictOf).Single());
        Assert.Equal(new Tally(6511, 52.76, 73.71, 1981, 573), Tally.Of(benchmark).Rounded);
        Assert.Equal((52.34, 73.97), (Percent(benchmark, "microBaseline"), Percent(benchmark, "microCandidate")));
        byGroup.ExitsWith(2);
        Dictionary<string, JsonElement> groups = fathom.Verdict.Benchmark("bbh").GetProperty("groups").EnumerateArray().ToDictionary(VerdictFile.IdOf);
        Assert.Equal(tasks, groups.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["word_sorting"], groups.Values.Where(g => VerdictFile.VerdictOf(g) == "Regressed").Select(VerdictFile.IdOf));
        Assert.All(tasks, task => Assert.Equal(OurTally(Path.Combine("bbh", task), "code-davinci-002-direct", "code-davinci-002-cot").Exact, Tally.Of(groups[task]).Exact));
        Assert.Equal(6511, groups.Values.Sum(g => g.GetProperty("n").GetInt32()));
    }

    [Fact]
    public async Task Professional_knowledge_improves_in_14_categories_together()
    {
        using Fathom fathom = new();
        (string task, string old, string @new) = ("mmlu-pro", "Mistral-7B-Instruct-v0.1", "Mistral-7B-Instruct-v0.2");

        ProcessResult compared = await CompareAsync(fathom, old, @new, ("mmlu-pro", task));

        compared.ExitsWith(0);
        Assert.Equal(new Tally(12032, 24.15, 28.76, 1700, 1146), Origin(task, old, @new).Rounded);
        JsonElement benchmark = fathom.Verdict.Benchmark("mmlu-pro");
        Tally ours = OurTally(task, old, @new);
        Assert.Equal(ours.Exact, (Tally.Of(benchmark) with { Baseline = benchmark.GetProperty("microBaseline").GetDouble(), Candidate = benchmark.GetProperty("microCandidate").GetDouble() }).Exact);
        Assert.All(new[] { old, @new }, model => Assert.InRange(RecordedLabels.Agreement(task, model), 0.995, 1));
        Assert.Equal("Improved", VerdictFile.VerdictOf(benchmark));
    }

    [Fact]
    public async Task A_run_that_ended_half_way_is_incomplete_and_not_compared()
    {
        using Fathom fathom = new();

        ProcessResult compared = await CompareAsync(fathom, "gemini-1.5-flash", "gemini-1.5-flash-exp-0827", ("gsm8k", "gsm"));

        compared.ExitsWith(4);
        Assert.Equal("Incomplete", fathom.Verdict.RunVerdict);
        Assert.Contains("681 of 1,319 accepted samples", fathom.Verdict.Benchmark("gsm8k").GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    private static async Task<ProcessResult> CompareAsync(Fathom fathom, string old, string @new, params (string Benchmark, string Task)[] what)
    {
        foreach ((string benchmark, string task) in what)
        {
            foreach (string model in new[] { old, @new }) (await fathom.ImportAsync(benchmark, model, RecordedLabels.FileOf(task, model))).ExitsWith(0);
        }
        return await fathom.CompareAsync(old, @new);
    }

    private static Tally Origin(string task, string old, string @new) => Tally.Of(RecordedLabels.Origins(task, old), RecordedLabels.Origins(task, @new));

    private static Tally OurTally(string task, string old, string @new) => Tally.Of(RecordedLabels.Ours(task, old), RecordedLabels.Ours(task, @new));

    private static void HasOurLabels(Fathom fathom, string benchmark, string task, string old, string @new) =>
        Assert.Equal(OurTally(task, old, @new).Exact, Tally.Of(fathom.Verdict.Benchmark(benchmark)).Exact);

    private static double Percent(JsonElement judgement, string name) => Math.Round(judgement.GetProperty(name).GetDouble(), 2);
}
