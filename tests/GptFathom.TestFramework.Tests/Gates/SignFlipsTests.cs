using CsCheck;
using GptFathom.Gates;
using Xunit;

namespace GptFathom.Tests.Gates;

public class SignFlipsTests
{
    private static readonly GatePolicy Policy = new();

    /// <summary>
    /// Darwin's maize, in eighths of an inch: Fisher 1935, The Design of Experiments, §21. 863 of the 32,768 patterns reach the observed 314.
    /// </summary>
    private static readonly double[] Maize = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];

    [Fact]
    public void Fishers_maize_has_863_patterns_as_high()
    {
        Tails tails = SignFlips.Test(Maize, "maize", Policy);
        Assert.Equal(863 / 32768.0, tails.High);
        Assert.Equal(1726 / 32768.0, tails.TwoSided);
    }

    [Fact]
    public void Zeros_change_nothing() => Assert.Equal(SignFlips.Test(Maize, "maize", Policy), SignFlips.Test([0, .. Maize, 0, 0], "maize", Policy));

    [Fact]
    public void Nothing_changed_is_p_1() => Assert.Equal(new(1, 1), SignFlips.Test([0, 0], "none", Policy));

    [Fact]
    public void Counting_all_patterns_of_equal_changes_is_McNemars_test() =>
        Gen.Select(Gen.Int[0, 10], Gen.Int[0, 10], Gen.Double[0.001, 3]).Sample((losses, gains, size) =>
        {
            Tails flips = SignFlips.Test([.. Enumerable.Repeat(-size, losses), .. Enumerable.Repeat(size, gains)], "x", Policy),
                exact = McNemar.Test(losses, gains);
            Assert.Equal(exact.Low, flips.Low, 1e-12);
            Assert.Equal(exact.High, flips.High, 1e-12);
        });

    [Fact]
    public void Counting_all_patterns_equals_counting_them_naively() =>
        Gen.Int[-6, 6].Array[0, 9].Sample(whole =>
        {
            double[] totals = [.. whole.Select(w => w / 6.0)];
            int[] changed = [.. whole.Where(w => w != 0)];
            int[] sums = [.. Enumerable.Range(0, 1 << changed.Length).Select(p => changed.Select((w, i) => (p >> i & 1) == 0 ? w : -w).Sum())];
            Tails tails = SignFlips.Test(totals, "x", Policy);
            Assert.Equal(sums.Count(s => s <= changed.Sum()) / (double)sums.Length, tails.Low);
            Assert.Equal(sums.Count(s => s >= changed.Sum()) / (double)sums.Length, tails.High);
        });

    [Fact]
    public void Random_patterns_mirror_when_baseline_and_candidate_swap() =>
        Gen.Double[-1, 1].Array[21, 300].Sample(totals =>
        {
            Tails one = SignFlips.Test(totals, "x", Policy), other = SignFlips.Test([.. totals.Select(t => -t)], "x", Policy);
            Assert.Equal(new(one.High, one.Low), other);
        }, iter: 30);

    /// <summary>The standard error of an estimate by 9,999 patterns is at most 0.005.</summary>
    [Theory]
    [InlineData(30, 20), InlineData(61, 67), InlineData(100, 140), InlineData(700, 690)]
    public void Random_patterns_come_near_the_exact_p(int losses, int gains)
    {
        double[] totals = [.. Enumerable.Repeat(-0.25, losses), .. Enumerable.Repeat(0.25, gains)];
        Tails exact = McNemar.Test(losses, gains), random = SignFlips.Test(totals, "x", Policy);
        Assert.Equal(exact.Low, random.Low, 0.02);
        Assert.Equal(exact.High, random.High, 0.02);
    }

    [Fact]
    public void Random_patterns_give_no_less_than_one_in_B_plus_1() =>
        Assert.Equal(2.0 / 10_000, SignFlips.Test([.. Enumerable.Repeat(1.0, 200)], "x", Policy).TwoSided);

    [Fact]
    public void Another_seed_or_name_gives_other_patterns()
    {
        double[] totals = [.. Enumerable.Range(0, 101).Select(i => (i % 2 == 0 ? 1 : -0.99) * (1 + i % 7))];
        Tails first = SignFlips.Test(totals, "x", Policy);
        Assert.Equal(first, SignFlips.Test(totals, "x", Policy));
        Assert.NotEqual(first, SignFlips.Test(totals, "y", Policy));
        Assert.NotEqual(first, SignFlips.Test(totals, "x", Policy with { Seed = 2 }));
    }
}
