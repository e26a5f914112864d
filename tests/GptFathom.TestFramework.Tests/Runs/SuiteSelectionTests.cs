using GptFathom.Runs;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class SuiteSelectionTests
{
    private static readonly BenchmarkAttribute Gsm8k = new("gsm8k", Capability.Math) { Suite = "standard" };

    [Theory]
    [InlineData(null, true)]
    [InlineData("all", true)]
    [InlineData("standard", true)]
    [InlineData("gsm8k", true)]
    [InlineData("starter, gsm8k ,", true)]
    [InlineData("starter,all", true)]
    [InlineData("starter", false)]
    [InlineData("GSM8K", false)]
    [InlineData("gsm", false)]
    [InlineData("", false)]
    public void A_benchmark_is_selected_by_its_suite_or_id(string? selection, bool isSelected) =>
        Assert.Equal(isSelected, new SuiteSelection(selection).Contains(Gsm8k));

    [Fact]
    public void A_benchmark_without_a_suite_is_selected_by_id_or_with_all()
    {
        BenchmarkAttribute own = new("own", Capability.Math);
        Assert.Equal([true, true, false], new[] { "own", "all", "standard" }.Select(s => new SuiteSelection(s).Contains(own)));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("all", true)]
    [InlineData("standard", true)]
    [InlineData("gsm8k", true)]
    public void A_benchmark_on_demand_is_selected_only_by_a_selection_that_has_it(string? selection, bool isSelected) =>
        Assert.Equal(isSelected, new SuiteSelection(selection, new HashSet<string> { "gsm8k" }).Contains(Gsm8k));

    [Fact]
    public void Benchmarks_that_it_was_asked_about_are_known_selected_or_not()
    {
        SuiteSelection selection = new("starter");
        Assert.False(selection.Contains(Gsm8k));
        Assert.Equal(["gsm8k"], selection.Benchmarks);
    }
}
