using System.Reflection;
using GptFathom.Prompting;
using GptFathom.Runs;

namespace GptFathom.Tests.Support;

/// <summary>Benchmarks from attributes on the methods of any type, an interface too where nobody calls the body.</summary>
internal static class Declared
{
    public static BenchmarkDefinition Definition<T>(string method)
    {
        MethodInfo declared = typeof(T).GetMethod(method)!;
        return BenchmarkDefinition.Of(declared, declared.GetCustomAttribute<BenchmarkAttribute>()!);
    }

    /// <summary>A parameter of the given type.</summary>
    public static ParameterInfo Parameter<T>() => ((Action<T>)(_ => { })).Method.GetParameters()[0];

    /// <summary>A benchmark with the given samples instead of those of its dataset.</summary>
    public static LoadedBenchmark Loaded<T>(string method, params IReadOnlyList<Sample> samples) =>
        new(Definition<T>(method), samples, Prompt.Bare, new Dictionary<string, string>());
}
