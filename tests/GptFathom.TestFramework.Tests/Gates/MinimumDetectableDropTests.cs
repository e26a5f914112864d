using GptFathom.Gates;
using Xunit;

namespace GptFathom.Tests.Gates;

public class MinimumDetectableDropTests
{
    [Theory]
    [InlineData(1000, 0.08, 2.65, 0.005), InlineData(721, 0.25, 5.20, 0.005), InlineData(164, 0.15, 10.1, 0.05)]
    public void Check_values_at_one_sided_5_percent_come_out(int n, double churn, double points, double tolerance) =>
        Assert.Equal(points, 100 * MinimumDetectableDrop.Binary(n, churn, 0.05, 0.80)!.Value, tolerance);

    [Fact]
    public void Three_samples_show_no_drop_at_all() => Assert.Null(MinimumDetectableDrop.Binary(3, 0.2, 0.025, 0.80));

    [Fact]
    public void A_larger_family_and_fewer_samples_see_less()
    {
        double one = MinimumDetectableDrop.Binary(400, 0.1, 0.025, 0.80)!.Value;
        Assert.True(MinimumDetectableDrop.Binary(400, 0.1, 0.025 / 10, 0.80) > one);
        Assert.True(MinimumDetectableDrop.Binary(200, 0.1, 0.025, 0.80) > one);
    }

    /// <summary>1,000 simulated runs at the drop it names; 3.5 standard deviations around 800.</summary>
    [Fact]
    public void The_drop_it_names_goes_red_in_80_of_100_runs()
    {
        const int n = 200, runs = 1000;
        const double churn = 0.1;
        double drop = MinimumDetectableDrop.Binary(n, churn, 0.025, 0.80)!.Value;
        int red = Enumerable.Range(0, runs).Count(run =>
        {
            int losses = 0, gains = 0;
            for (int i = 0; i < n; i++)
            {
                double u = Simulation.Uniform(run, i);
                if (u < churn / 2 + drop) losses++;
                else if (u < churn + drop) gains++;
            }
            return McNemar.Test(losses, gains).Low <= 0.025;
        });
        Assert.InRange(red, 755, 845);
    }

    /// <summary>(1.9600 + 0.8416) · SD/√n with SD/√n of the differences.</summary>
    [Fact]
    public void Graded_scores_follow_the_normal_formula()
    {
        double?[] scores = [.. Enumerable.Range(0, 100).Select(i => (double?)(i % 5 / 4.0))];
        GateInput input = TestRuns.Input(TestRuns.Graded([.. scores.Select(_ => (double?)0.5)]), TestRuns.Graded(scores));
        double deviation = Math.Sqrt(scores.Sum(s => (s!.Value - 0.5) * (s.Value - 0.5)) / 99);
        Assert.Equal(100 * (1.959964 + 0.841621) * deviation / 10, Gate.Judge([input], new()).Benchmarks[0].MinimumDetectableDrop!.Value, 1e-4);
    }
}
