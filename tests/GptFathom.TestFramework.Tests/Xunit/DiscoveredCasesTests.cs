using GptFathom.Xunit;
using Xunit;

namespace GptFathom.Tests.Xunit;

public sealed class DiscoveredCasesTests
{
    [Fact]
    public void Clearing_lets_go_of_every_sample_though_somebody_keeps_the_cases()
    {
        BenchmarkCases cases = MadeCases.Benchmark("Math", "a", "b", "c");
        DiscoveredCases discovered = new();
        discovered.Add(cases);
        Assert.Equal(3, discovered.Clear());
        Assert.All(cases.Samples, kept => Assert.Throws<InvalidOperationException>(() => kept.Sample));
        Assert.Equal(0, discovered.Clear());
    }
}
