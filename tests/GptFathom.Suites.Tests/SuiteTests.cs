using GptFathom.Suites.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests;

/// <summary>The main table of the paper (arXiv:2309.16583): 24 benchmarks in 7 capabilities.</summary>
public class SuiteTests
{
    [Fact]
    public void The_suite_paper_has_every_benchmark_of_the_suite_standard_by_the_rules_of_the_original()
    {
        string[] standard = [.. Suite.Ids("standard")];
        Assert.Equal(24, standard.Length);
        Assert.Equal(standard.Select(id => $"{id}-paper"), Suite.Ids("paper").Order(StringComparer.Ordinal).ToArray());
        Assert.Equal(7, standard.Select(id => Suite.All[id].Attribute.Capability).Distinct().Count());
    }

    [Fact]
    public void A_benchmark_has_the_capability_of_its_variant()
    {
        foreach (string id in Suite.Ids("standard"))
            Assert.Equal(Suite.All[id].Attribute.Capability, Suite.All[$"{id}-paper"].Attribute.Capability);
    }
}
