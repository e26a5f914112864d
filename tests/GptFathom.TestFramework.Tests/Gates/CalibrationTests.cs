using GptFathom.Gates;
using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Gates;

/// <summary>
/// Runs of one and the same simulated model against itself. The simulation is deterministic; bounds are 3.5 standard deviations of the binomial.
/// </summary>
public class CalibrationTests
{
    private const int Repetitions = 600;
    private static readonly GatePolicy Policy = new() { Permutations = 999 };

    /// <summary>α/2 = 2.5 % of 600 are 15, with a standard deviation of 3.8.</summary>
    [Fact]
    public void One_graded_benchmark_goes_red_in_2_5_of_100_runs()
    {
        int red = Enumerable.Range(0, Repetitions).Count(run => Judge(run, 1, MetricKind.Graded).Benchmarks[0].Verdict == Verdict.Regressed);
        Assert.InRange(red, 2, 28);
    }

    /// <summary>The exact test is conservative: at most 15 are expected in the family of benchmarks.</summary>
    [Fact]
    public void A_family_of_right_or_wrong_benchmarks_goes_red_in_at_most_2_5_of_100_runs()
    {
        int red = Enumerable.Range(0, Repetitions).Count(run => Judge(run, 5, MetricKind.Binary).Benchmarks.Any(b => b.Verdict == Verdict.Regressed));
        Assert.InRange(red, 1, 28);
    }

    /// <summary>Both families together: at most 5 % of 600 are 30, with a standard deviation of 5.3.</summary>
    [Fact]
    public void A_whole_run_goes_red_in_at_most_5_of_100_runs()
    {
        int red = Enumerable.Range(0, Repetitions).Count(run => Judge(run, 4, MetricKind.Graded).Run.Verdict == Verdict.Regressed);
        Assert.InRange(red, 2, 48);
    }

    private static RunVerdict Judge(int run, int benchmarks, MetricKind kind) =>
        Gate.Judge([.. Enumerable.Range(0, benchmarks).Select(b => TestRuns.Input(Ask(run, 2 * b, kind), Ask(run, 2 * b + 1, kind), $"b{b}", $"c{b / 2}"))],
            Policy);

    /// <summary>60 samples of differing difficulty.</summary>
    private static BenchmarkRun Ask(int run, int stream, MetricKind kind) => TestRuns.Of(
        [.. Enumerable.Range(0, 60).Select(i =>
        {
            double chance = (i + 0.5) / 60, luck = Simulation.Uniform(run, i, stream);
            return (double?)(kind == MetricKind.Binary ? luck < chance ? 1 : 0 : Math.Round((chance + luck) / 2, 3));
        })], kind);
}
