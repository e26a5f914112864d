using System.Reflection;
using GptFathom.Runs;
using GptFathom.Tests.Support;
using GptFathom.Xunit;
using Xunit.v3;

namespace GptFathom.Tests.Xunit;

/// <summary>Test cases as discovery makes them, without discovery.</summary>
internal static class MadeCases
{
    public static CaseSource Source(string method = nameof(IDeclared.Math), string? assemblyPath = null)
    {
        XunitTestAssembly assembly = new(typeof(MadeCases).Assembly, assemblyPath, null);
        XunitTestClass type = new(typeof(IDeclared), new XunitTestCollection(assembly, null, false, "c"));
        MethodInfo declared = typeof(IDeclared).GetMethod(method)!;
        return new CaseSource(new XunitTestMethod(type, declared, []), "b/", new Dictionary<string, IReadOnlyCollection<string>>());
    }

    public static BenchmarkCases Benchmark(string method, params string[] ids)
    {
        LoadedBenchmark benchmark = Declared.Loaded<IDeclared>(method, [.. ids.Select(id => new Sample { Id = id, Input = "" })]);
        CaseSource source = Source(method);
        return new BenchmarkCases(benchmark, [.. benchmark.Samples.Select(s => new SampleTestCase(source, benchmark, s))]);
    }

    public static GateTestCase Gate(GateScope scope, string subject) => new(Source(), "gate", scope, subject);

    public interface IDeclared
    {
        [Benchmark("math", Capability.Math), JsonLines("d.jsonl")]
        bool Math(Sample sample);

        [Benchmark("logic", Capability.Reasoning), JsonLines("d.jsonl")]
        bool Logic(Sample sample);
    }
}
