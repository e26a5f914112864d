using GptFathom.Gates;
using Xunit;

namespace GptFathom.Tests.Gates;

public class McNemarTests
{
    /// <summary>
    /// Airway hyper-responsiveness before and after transplantation: Fagerland, Lydersen and Laake 2013, BMC Medical Research Methodology 13:91.
    /// </summary>
    [Fact]
    public void The_published_example_has_its_published_p() => Assert.Equal(0.0703, McNemar.Test(7, 1).TwoSided, 0.00005);

    /// <summary>Real pairs of recorded outputs; values from an independent computation, to the digits given there.</summary>
    [Theory]
    [InlineData(22, 11, 0.0801, 5e-5)]
    [InlineData(76, 41, 0.0016, 5e-5)]
    [InlineData(152, 209, 0.0032, 5e-5)]
    [InlineData(318, 22, 2.10e-68, 5e-71)]
    [InlineData(1981, 573, 2.44e-180, 5e-183)]
    public void Recorded_pairs_have_the_p_of_an_independent_computation(int gains, int losses, double p, double tolerance) =>
        Assert.Equal(p, McNemar.Test(losses, gains).TwoSided, tolerance);

    [Fact]
    public void Without_any_change_p_is_1() => Assert.Equal(new(1, 1), McNemar.Test(0, 0));

    [Fact]
    public void The_low_tail_counts_losses() => Assert.Equal(new(1 / 32.0, 1), Rounded(McNemar.Test(5, 0)));

    private static Tails Rounded(Tails tails) => new(Math.Round(tails.Low, 12), Math.Round(tails.High, 12));
}
