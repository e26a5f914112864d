using GptFathom.Xunit;
using Xunit;
using Xunit.v3;

namespace GptFathom.Tests.Xunit;

public sealed class CasePlanTests
{
    private static readonly BenchmarkCases Math = MadeCases.Benchmark(nameof(MadeCases.IDeclared.Math), "m1", "m2");
    private static readonly BenchmarkCases Logic = MadeCases.Benchmark(nameof(MadeCases.IDeclared.Logic), "l1");
    private static readonly GateTestCase MathGate = MadeCases.Gate(GateScope.Benchmark, "math");
    private static readonly GateTestCase CapabilityGate = MadeCases.Gate(GateScope.Capability, Capability.Math);
    private static readonly GateTestCase RunGate = MadeCases.Gate(GateScope.Run, "run");

    [Fact]
    public void Everything_selected_is_run_and_gates_are_reported_from_small_to_large()
    {
        CasePlan plan = Plan([RunGate, .. Math.Samples, CapabilityGate, MathGate, .. Logic.Samples]);
        Assert.Equal([MathGate, CapabilityGate, RunGate], plan.Gates);
        Assert.Equal("m1 m2 l1", Executed(plan));
    }

    [Fact]
    public void A_benchmark_s_gate_that_is_selected_alone_brings_its_samples() => Assert.Equal("m1 m2", Executed(Plan(MathGate)));

    [Fact]
    public void A_capability_s_gate_that_is_selected_alone_brings_the_samples_of_its_benchmarks() => Assert.Equal("m1 m2", Executed(Plan(CapabilityGate)));

    [Fact]
    public void The_run_s_gate_that_is_selected_alone_brings_everything() =>
        Assert.Equal("l1 m1 m2", string.Join(' ', Executed(Plan(RunGate)).Split(' ').Order(StringComparer.Ordinal)));

    [Fact]
    public void A_gate_beside_some_of_its_samples_adds_none_to_them() => Assert.Equal("m2", Executed(Plan(MathGate, Math.Samples[1])));

    [Fact]
    public void A_larger_gate_beside_samples_or_a_smaller_gate_adds_nothing()
    {
        Assert.Equal("l1", Executed(Plan(RunGate, CapabilityGate, Logic.Samples[0])));
        Assert.Equal("m1 m2", Executed(Plan(RunGate, MathGate)));
    }

    private static CasePlan Plan(params IReadOnlyCollection<IXunitTestCase> selected)
    {
        DiscoveredCases discovered = new();
        discovered.Add(Math);
        discovered.Add(Logic);
        return new CasePlan(selected, discovered);
    }

    private static string Executed(CasePlan plan) => string.Join(' ', plan.Executed.Cast<SampleTestCase>().Select(s => s.Key));
}
