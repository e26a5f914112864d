using CsCheck;
using Xunit;

namespace GptFathom.Tests.Scoring;

public class PassAtKTests
{
    /// <summary>
    /// 1 − C(n − c, k) / C(n, k) by hand: 1 − C(7,2)/C(10,2) = 1 − 21/45; 1 − C(3,2)/C(5,2) = 1 − 3/10; 1 − C(90,10)/C(100,10) from Python's math.comb.
    /// </summary>
    [Theory]
    [InlineData(10, 3, 1, 0.3), InlineData(10, 3, 2, 24.0 / 45), InlineData(5, 2, 2, 0.7), InlineData(100, 10, 10, 0.6695237889132748)]
    [InlineData(100, 1, 100, 1.0), InlineData(100, 0, 100, 0.0), InlineData(4, 3, 2, 1.0)]
    public void Estimates_are_those_of_the_definition(int samples, int correct, int k, double estimate) =>
        Assert.Equal(estimate, PassAtK.Estimate(samples, correct, k), 12);

    [Fact]
    public void Pass_at_1_is_the_share_that_passes() => Problems.Sample((n, c, _) => Math.Abs(PassAtK.Estimate(n, c, 1) - ((double)c / n)) < 1e-12);

    [Fact]
    public void More_tries_and_more_passes_are_never_worse() => Problems.Sample((n, c, k) =>
        PassAtK.Estimate(n, c, k) is >= 0 and <= 1
        && (k == n || PassAtK.Estimate(n, c, k + 1) >= PassAtK.Estimate(n, c, k) - 1e-12)
        && (c == n || PassAtK.Estimate(n, c + 1, k) >= PassAtK.Estimate(n, c, k) - 1e-12));

    /// <summary>The mean over all ways to choose k of n is what the estimate says: no bias.</summary>
    [Fact]
    public void The_estimate_is_the_share_of_all_choices_with_a_pass() => SmallProblems.Sample((n, c, k) =>
    {
        int[] choices = [.. Enumerable.Range(0, 1 << n).Where(set => int.PopCount(set) == k)];
        return Math.Abs(PassAtK.Estimate(n, c, k) - ((double)choices.Count(set => (set & ((1 << c) - 1)) != 0) / choices.Length)) < 1e-12;
    });

    [Theory]
    [InlineData(10, 11, 1), InlineData(10, -1, 1), InlineData(10, 1, 0), InlineData(10, 1, 11)]
    public void Impossible_counts_are_refused(int samples, int correct, int k) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PassAtK.Estimate(samples, correct, k));

    private static readonly Gen<(int Samples, int Correct, int K)> Problems = UpTo(1000);

    private static readonly Gen<(int Samples, int Correct, int K)> SmallProblems = UpTo(10);

    private static Gen<(int Samples, int Correct, int K)> UpTo(int max) =>
        Gen.Select(Gen.Int[1, max], Gen.Int[0, max], Gen.Int[1, max]).Where((n, c, k) => c <= n && k <= n);
}
