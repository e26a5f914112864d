using CsCheck;
using GptFathom.Gates;
using Xunit;

namespace GptFathom.Tests.Gates;

public class IntervalTests
{
    private const double Z = 1.959963984540054;

    /// <summary>Fagerland, Lydersen and Laake 2014, Statistics in Medicine 33:2850, airway hyper-responsiveness: −0.517 to −0.026.</summary>
    [Fact]
    public void Tangos_interval_has_its_published_value()
    {
        Interval interval = Tango.Interval(losses: 7, gains: 1, n: 21);
        Assert.Equal(-0.517, interval.Low, 0.0005);
        Assert.Equal(-0.026, interval.High, 0.0005);
    }

    /// <summary>By definition (Tango 1998): at each end the score statistic, with the likelihood maximised under that difference, is ±1.96.</summary>
    [Fact]
    public void The_ends_of_Tangos_interval_solve_its_definition() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[1, 200]).Sample((losses, gains, same) =>
        {
            int n = losses + gains + same;
            Interval interval = Tango.Interval(losses, gains, n);
            Assert.Equal(Z, Score(interval.Low, losses, gains, n), 1e-3);
            Assert.Equal(-Z, Score(interval.High, losses, gains, n), 1e-3);
        });

    [Fact]
    public void Tangos_interval_contains_the_estimate_and_mirrors() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[0, 40]).Where((l, g, s) => l + g + s > 0).Sample((losses, gains, same) =>
        {
            int n = losses + gains + same;
            Interval interval = Tango.Interval(losses, gains, n), mirror = Tango.Interval(gains, losses, n);
            Assert.InRange((double)(gains - losses) / n, Math.Max(-1, interval.Low), Math.Min(1, interval.High));
            Assert.Equal(interval, mirror * -1 is var (high, low) ? new(low, high) : default);
        });

    /// <summary>Without any change the score interval is ±z²/(n + z²).</summary>
    [Fact]
    public void Tangos_interval_of_no_change_has_a_closed_form() => Assert.Equal(Z * Z / (100 + Z * Z), Tango.Interval(0, 0, 100).High, 1e-9);

    /// <summary>
    /// Hours of sleep gained, second drug against first: Student 1908, Biometrika 6:1; the interval as R's t.test(paired = TRUE) gives it for `sleep`.
    /// </summary>
    [Fact]
    public void Students_sleep_data_have_their_published_interval()
    {
        double[] tenths = [0.12, 0.24, 0.13, 0.13, 0, 0.10, 0.18, 0.08, 0.46, 0.14];
        Interval interval = StudentInterval.Of(WeightedMean.Of([.. tenths.Select(_ => 1.0)], tenths))!.Value;
        Assert.Equal(0.07001142, interval.Low, 1e-8);
        Assert.Equal(0.24598858, interval.High, 1e-8);
    }

    [Fact]
    public void One_unit_has_no_interval() => Assert.Null(StudentInterval.Of(WeightedMean.Of([1], [0.5])));

    [Fact]
    public void Students_interval_contains_the_estimate_under_any_weights() =>
        Gen.Select(Gen.Double[0.01, 1], Gen.Double[-1, 1]).Array[2, 50].Sample(units =>
        {
            WeightedMean mean = WeightedMean.Of([.. units.Select(u => u.Item1)], [.. units.Select(u => u.Item2)]);
            Interval interval = StudentInterval.Of(mean)!.Value;
            Assert.InRange(mean.Value, interval.Low, interval.High);
        });

    /// <summary>Newcombe 1998, Statistics in Medicine 17:857, table I, method 3 (Wilson's score interval, 95 %).</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662), InlineData(15, 148, 0.0624, 0.1605), InlineData(0, 20, 0, 0.1611), InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilsons_interval_has_its_published_values(int hits, int n, double low, double high)
    {
        Interval interval = Wilson.Interval((double)hits / n, n, Z);
        Assert.Equal(low, interval.Low, 0.00005);
        Assert.Equal(high, interval.High, 0.00005);
    }

    /// <summary>Maximises the likelihood by search instead of the closed form.</summary>
    private static double Score(double delta, int losses, int gains, int n)
    {
        double low = Math.Max(0, -delta), high = (1 - delta) / 2;
        for (int i = 0; i < 200; i++)
        {
            double third = (high - low) / 3;
            if (LogLikelihood(low + third) < LogLikelihood(high - third)) low += third;
            else high -= third;
        }
        double loss = (low + high) / 2;
        return (gains - losses - n * delta) / Math.Sqrt(n * (2 * loss + delta * (1 - delta)));

        double LogLikelihood(double q) => Term(losses, q) + Term(gains, q + delta) + Term(n - losses - gains, 1 - 2 * q - delta);
        static double Term(int count, double p) => count == 0 ? 0 : count * Math.Log(Math.Max(p, 1e-300));
    }
}
