using System.Reflection;
using GptFathom.Datasets.Download;
using GptFathom.Runs;
using GptFathom.Suites.Tests.Support;
using GptFathom.Tests.Commands;
using Xunit;

namespace GptFathom.Suites.Tests;

/// <summary>Benchmarks of a library that a test assembly names.</summary>
public class NamedBenchmarksTests
{
    [Fact]
    public void A_class_stands_for_its_first_benchmark_and_its_variants_run_on_demand()
    {
        NamedBenchmarks named = NamedBenchmarks.Of(BenchmarkAssembly.Make(["own"], typeof(Gsm8k), typeof(IfEval)));
        Assert.Null(named.Problem);
        Assert.Equal([typeof(Gsm8k), typeof(IfEval)], named.Classes);
        Assert.Equal(["gsm8k-paper"], named.OnDemand);
    }

    [Fact]
    public void A_suite_stands_for_its_benchmarks_and_those_of_other_suites_in_their_classes_run_on_demand()
    {
        NamedBenchmarks named = NamedBenchmarks.Of(BenchmarkAssembly.Make([], typeof(PaperSuite)));
        Assert.Equal(Suite.Ids("standard"), named.OnDemand.Order(StringComparer.Ordinal));
        Assert.Equal(24, named.Classes.Count);
    }

    [Fact]
    public void All_suites_have_all_benchmarks_of_the_library_and_none_runs_on_demand()
    {
        NamedBenchmarks named = NamedBenchmarks.Of(BenchmarkAssembly.Make([], typeof(StandardSuite), typeof(PaperSuite), typeof(ExtendedSuite)));
        Assert.Equal(BenchmarkDeclaration.In(typeof(Gsm8k).Assembly).Select(d => d.Id).Order(), named.Declarations.Select(d => d.Id).Order());
        Assert.Empty(named.OnDemand);
    }

    [Fact]
    public void Benchmarks_that_are_named_belong_to_those_of_the_assembly_with_the_manifests_of_their_data_alone()
    {
        BenchmarkSet set = BenchmarkSet.Of(BenchmarkAssembly.Make(["own"], typeof(Gsm8k)));
        Assert.Equal(["gsm8k", "gsm8k-paper", "own"], set.Ids.Order(StringComparer.Ordinal));
        Assert.Equal(["gsm8k", "gsm8k-paper", "own"], set.Definitions().Select(d => d.Id).Order(StringComparer.Ordinal));
        SourceManifest manifest = Assert.Single(set.Manifests().All);
        Assert.Equal("gsm8k", manifest.Dataset);
    }

    [Fact]
    public void A_type_that_is_neither_a_benchmark_nor_a_suite_is_told_with_what_there_is()
    {
        string? problem = NamedBenchmarks.Of(BenchmarkAssembly.Make(["own"], typeof(SuiteMetrics))).Problem;
        Assert.StartsWith(
            "MyEvals: [assembly: Benchmarks(typeof(SuiteMetrics))]: expected a public class with benchmarks or a suite; known in GptFathom.Suites: AgiEvalChinese, ",
            problem, StringComparison.Ordinal);
        Assert.Contains(", StandardSuite, ", problem, StringComparison.Ordinal);
        Assert.Equal(
            "MyEvals: [assembly: Benchmarks(typeof(String))]: expected a public class with benchmarks or a suite; System.Private.CoreLib has none.",
            NamedBenchmarks.Of(BenchmarkAssembly.Make(["own"], typeof(string))).Problem);
    }

    [Fact]
    public void A_benchmark_with_the_id_of_one_that_is_named_is_told_with_both_methods()
    {
        Assembly assembly = BenchmarkAssembly.Make(["gsm8k"], typeof(Gsm8k));
        const string Problem = "Two benchmarks are named 'gsm8k': Evals.Solve_gsm8k and GptFathom.Suites.Gsm8k.Solve; names are unique in a test assembly.";
        Assert.Equal(Problem, NamedBenchmarks.Of(assembly).Problem);
        Assert.Equal(Problem, Assert.Throws<FathomException>(() => BenchmarkSet.Of(assembly)).Message);
    }

    [Fact]
    public void A_library_of_another_version_is_told_with_both_versions()
    {
        Type foreign = ForeignPackage.TypeOf("9.8.7");
        Assert.Equal(
            $"{foreign.Assembly.GetName().Name} belongs to GptFathom 9.8.7, and this is GptFathom {ExtensionSet.Version}; expected the same version of both packages.",
            NamedBenchmarks.Of(BenchmarkAssembly.Make(["own"], foreign)).Problem);
    }

    [Fact]
    public void An_assembly_that_names_none_has_its_own_alone()
    {
        Assembly assembly = BenchmarkAssembly.Make();
        Assert.Same(NamedBenchmarks.None, NamedBenchmarks.Of(assembly));
        Assert.Equal(["products", "quotients", "sums"], BenchmarkSet.Of(assembly).Ids.Order(StringComparer.Ordinal));
    }
}
