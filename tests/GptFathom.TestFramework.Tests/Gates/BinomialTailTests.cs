using System.Numerics;
using CsCheck;
using GptFathom.Gates;
using Xunit;

namespace GptFathom.Tests.Gates;

public class BinomialTailTests
{
    [Fact]
    public void Tails_of_a_fair_coin_equal_whole_number_arithmetic() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[-1, 401]).Sample((n, k) =>
        {
            double expected = Math.Exp(BigInteger.Log(AtLeast(k, n)) - n * Math.Log(2));
            Assert.Equal(1, (BinomialTail.AtLeast(k, n, 0.5) + 1e-300) / (expected + 1e-300), 1e-11);
        });

    [Fact]
    public void Mass_of_an_unfair_coin_sums_to_its_tail() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int[0, 300], Gen.Double[0, 1]).Sample((n, k, p) =>
            Assert.Equal(Enumerable.Range(k, Math.Max(0, n - k + 1)).Sum(j => BinomialTail.Mass(j, n, p)), BinomialTail.AtLeast(k, n, p), 1e-10));

    [Theory]
    [InlineData(0, 0, 0.5, 1), InlineData(1, 0, 0.5, 0), InlineData(3, 3, 1, 1), InlineData(1, 3, 0, 0), InlineData(2000, 2000, 0.5, 8.7098098162172e-603)]
    public void Edges_hold(int k, int n, double p, double expected) => Assert.Equal(expected, BinomialTail.AtLeast(k, n, p));

    private static BigInteger AtLeast(int k, int n)
    {
        BigInteger sum = 0, term = 1;
        for (int j = 0; j <= n; j++)
        {
            if (j >= k) sum += term;
            term = term * (n - j) / (j + 1);
        }
        return sum;
    }
}
