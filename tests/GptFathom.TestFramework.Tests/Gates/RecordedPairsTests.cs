using System.Globalization;
using GptFathom.Gates;
using Xunit;

namespace GptFathom.Tests.Gates;

/// <summary>Real model upgrades, labelled by the origins of their outputs, against an independent computation of p and Holm.</summary>
public class RecordedPairsTests
{
    private static readonly GatePolicy Policy = new();

    [Fact]
    public void Every_pair_has_the_p_and_Holm_of_the_independent_computation()
    {
        string[][] rows = [.. File.ReadLines(SharedData.Path("recorded", "README.md"))
            .Where(l => l.Contains(" -> ", StringComparison.Ordinal) && l.StartsWith("| ", StringComparison.Ordinal)
                && !l.Contains("old -> new", StringComparison.Ordinal))
            .Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries))];
        Assert.True(rows.Length >= 60, $"{rows.Length} rows");
        foreach (IGrouping<string, string[]> family in rows.Where(r => r[9] != "-").GroupBy(r => r[0] + r[1]))
        {
            double[] p = [.. family.Select(P)], adjusted = MultipleTesting.Holm(p);
            Assert.All(family.Zip(adjusted), x => AssertShown(x.First[9], x.Second));
        }
        Assert.All(rows, r => AssertShown(r[8], P(r)));

        static double P(string[] row) =>
            McNemar.Test(int.Parse(row[7], CultureInfo.InvariantCulture), int.Parse(row[6], CultureInfo.InvariantCulture)).TwoSided;
    }

    [Fact]
    public void The_latest_of_three_upgrades_holds_everywhere()
    {
        RunVerdict run = Gate.Judge([.. new[] { "gsm", "crux", "math-l5" }.Select(task => TestRuns.Input(
            RecordedRun.Read(task, "gpt-4o-2024-05-13"), RecordedRun.Read(task, "gpt-4o-2024-08-06"), task))], Policy);
        Assert.Equal(["crux", "gsm", "math-l5"], run.Benchmarks.Select(b => b.Id));
        Assert.Equal([(39, 32), (22, 11), (77, 73)], run.Benchmarks.Select(b => (b.Gained, b.Lost)));
        Assert.Equal([0.9534, 0.2404, 0.9534], run.Benchmarks.Select(b => Math.Round(b.AdjustedP!.Value, 4)));
        Assert.All(run.Benchmarks, b => Assert.Equal(Verdict.Held, b.Verdict));
    }

    [Fact]
    public void Chain_of_thought_regressed_word_sorting_and_no_other_task()
    {
        RunVerdict run = Gate.JudgeByGroup(TestRuns.Input(RecordedRun.ReadBbh("direct"), RecordedRun.ReadBbh("cot"), "bbh", Capability.Reasoning), Policy);
        BenchmarkVerdict bbh = run.Benchmarks[0];
        Assert.Equal((6511, 1981, 573, Verdict.Improved), (bbh.N, bbh.Gained, bbh.Lost, bbh.Verdict));
        Assert.Equal((52.34, 73.97), (Math.Round(bbh.MicroBaseline!.Value, 2), Math.Round(bbh.MicroCandidate!.Value, 2)));
        GroupVerdict regressed = Assert.Single(bbh.Groups, g => g.Verdict == Verdict.Regressed);
        Assert.Equal(("word_sorting", 27, 0.0267), (regressed.Id, regressed.Family, Math.Round(regressed.AdjustedP!.Value, 4)));
        Assert.Equal((Verdict.Regressed, "bbh/word_sorting"), (run.Run.Verdict, Assert.Single(run.Run.Seesaw!.Regressed).Name));
    }

    [Fact]
    public void Part_of_a_run_is_compared_where_overlap_is_allowed()
    {
        GateInput input = TestRuns.Input(RecordedRun.Read("gsm", "gemini-1.5-flash"), RecordedRun.Read("gsm", "gemini-1.5-flash-exp-0827"));
        Assert.Equal(Verdict.Incomplete, Gate.Judge([input], Policy).Run.Verdict);
        BenchmarkVerdict verdict = Gate.Judge([input], Policy with { MinOverlap = 0 }).Benchmarks[0];
        Assert.Equal((681, 37, 12, Verdict.Improved), (verdict.N, verdict.Gained, verdict.Lost, verdict.Verdict));
    }

    /// <summary>14 subjects of unequal size and 12,032 questions: macro weights, so sign flips.</summary>
    [Fact]
    public void A_large_grouped_benchmark_is_judged_by_its_macro_average()
    {
        BenchmarkVerdict verdict = Gate.Judge([TestRuns.Input(
            RecordedRun.Read("mmlu-pro", "Mistral-7B-Instruct-v0.1", "category"),
            RecordedRun.Read("mmlu-pro", "Mistral-7B-Instruct-v0.2", "category"))], Policy).Benchmarks[0];
        Assert.Equal((12032, 14, 1700, 1146, Verdict.Improved), (verdict.N, verdict.Groups.Count, verdict.Gained, verdict.Lost, verdict.Verdict));
        Assert.Equal(verdict.Groups.Average(g => g.Candidate!.Value), verdict.Candidate!.Value, 1e-9);
        Assert.Equal(0.0002, verdict.P!.Value, 1e-12);
    }

    /// <summary>The digits shown are the value's own.</summary>
    private static void AssertShown(string shown, double value)
    {
        double expected = double.Parse(shown, CultureInfo.InvariantCulture);
        Assert.Equal(expected, value, shown.Contains('e', StringComparison.Ordinal) ? 0.00501 * expected : 0.0000501);
    }
}
