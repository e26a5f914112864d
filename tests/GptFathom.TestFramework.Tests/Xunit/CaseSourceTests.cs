using GptFathom.Xunit;
using Xunit;

namespace GptFathom.Tests.Xunit;

public sealed class CaseSourceTests
{
    [Fact]
    public void Ids_are_short_hexadecimal_names_whatever_the_sample_s_id()
    {
        foreach (string id in new[] { "a", "", "../../etc", "é😀\n", new string('x', 10_000), "\ud83d" })
            Assert.Matches("^[0-9a-f]{32}$", MadeCases.Source().UniqueId(id));
    }

    [Fact]
    public void Ids_differ_by_sample_and_method_and_not_by_where_the_assembly_lies()
    {
        string id = MadeCases.Source().UniqueId("a");
        Assert.Equal(id, MadeCases.Source(assemblyPath: "/elsewhere/xunit.json").UniqueId("a"));
        Assert.NotEqual(id, MadeCases.Source().UniqueId("b"));
        Assert.NotEqual(id, MadeCases.Source(nameof(MadeCases.IDeclared.Logic)).UniqueId("a"));
    }

    [Fact]
    public void A_sample_named_gate_is_not_taken_for_the_gate() => Assert.NotEqual(
        MadeCases.Gate(GateScope.Benchmark, "math").UniqueID, MadeCases.Benchmark(nameof(MadeCases.IDeclared.Math), "gate").Samples[0].UniqueID);

    [Fact]
    public void A_sample_lies_where_its_line_is()
    {
        SampleTestCase made = MadeCases.Benchmark(nameof(MadeCases.IDeclared.Math), "a").Samples[0];
        SampleTestCase read = new(made.Source, made.Benchmark, new Sample { Id = "a", Input = "", SourceFile = "d.jsonl", SourceLine = 7 });
        Assert.Equal(("d.jsonl", 7, "b/a"), (read.SourceFilePath, read.SourceLineNumber, read.TestCaseDisplayName));
        Assert.Equal((null, null), (made.SourceFilePath, made.SourceLineNumber));
    }

    [Theory]
    [InlineData("a\n::error::b", @"b/a\n: :error: :b")]
    [InlineData("##vso[task.complete]\e[0m", @"b/# #vso[task.complete]\u{001b}[0m")]
    public void A_hostile_id_makes_a_name_of_one_harmless_line(string id, string name) =>
        Assert.Equal(name, MadeCases.Benchmark(nameof(MadeCases.IDeclared.Math), id).Samples[0].TestCaseDisplayName);

    [Fact]
    public void The_name_of_a_long_id_is_cut() =>
        Assert.Equal(201, MadeCases.Benchmark(nameof(MadeCases.IDeclared.Math), new string('x', 10_000)).Samples[0].TestCaseDisplayName.Length);
}
