using CsCheck;
using GptFathom.Gates;
using Xunit;

namespace GptFathom.Tests.Gates;

public class MultipleTestingTests
{
    /// <summary>0.005 · 4, 0.01 · 3, then the larger of 0.03 · 2 and 0.04 · 1 (Holm 1979).</summary>
    [Fact]
    public void Holm_steps_down() => AssertNear([0.03, 0.06, 0.06, 0.02], MultipleTesting.Holm([0.01, 0.04, 0.03, 0.005]));

    /// <summary>The fifteen p-values of Benjamini and Hochberg 1995, §4.1: their procedure rejects four, Bonferroni's and Holm's three.</summary>
    [Fact]
    public void The_published_example_rejects_four_by_Benjamini_Hochberg_and_three_by_Holm()
    {
        double[] family = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0];
        Assert.Equal(4, MultipleTesting.Adjust(family, Correction.BenjaminiHochberg).Count(p => p <= 0.05));
        Assert.Equal(3, MultipleTesting.Adjust(family, Correction.Holm).Count(p => p <= 0.05));
    }

    [Fact]
    public void Adjusted_values_are_no_smaller_keep_the_order_and_do_not_depend_on_it() =>
        Gen.Double[0, 1].Array[0, 12].Sample(family =>
        {
            foreach (Correction correction in Enum.GetValues<Correction>())
            {
                double[] adjusted = MultipleTesting.Adjust(family, correction);
                Assert.All(adjusted.Zip(family), x => Assert.InRange(x.First, x.Second * (1 - 1e-15), 1));
                double[] inOrder = [.. family.Zip(adjusted).OrderBy(x => x.First).Select(x => x.Second)];
                Assert.Equal(inOrder.Order(), inOrder);
                Assert.Equal(adjusted.Reverse(), MultipleTesting.Adjust([.. family.Reverse()], correction));
            }
        });

    [Fact]
    public void Holm_is_never_below_Benjamini_Hochberg() =>
        Gen.Double[0, 1].Array[1, 12].Sample(family => Assert.All(
            MultipleTesting.Holm(family).Zip(MultipleTesting.BenjaminiHochberg(family)), x => Assert.True(x.First >= x.Second - 1e-15)));

    private static void AssertNear(double[] expected, double[] actual) => Assert.All(expected.Zip(actual), x => Assert.Equal(x.First, x.Second, 1e-12));
}
