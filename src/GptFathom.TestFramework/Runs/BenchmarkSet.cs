using System.Reflection;
using GptFathom.Datasets.Download;

namespace GptFathom.Runs;

/// <summary>The benchmarks of a test assembly, by id: those of its own public classes, and those of libraries that it names.</summary>
internal sealed class BenchmarkSet
{
    private readonly Assembly _assembly;
    private readonly NamedBenchmarks _named;
    private readonly IReadOnlyDictionary<string, BenchmarkDeclaration> _declarations;

    private BenchmarkSet(Assembly assembly, NamedBenchmarks named)
    {
        if (named.Problem is { } problem) throw new FathomException(problem);
        (_assembly, _named) = (assembly, named);
        _declarations = BenchmarkDeclaration.ById([.. BenchmarkDeclaration.In(assembly), .. named.Declarations]);
    }

    /// <summary>The ids, whether the declarations are valid or not.</summary>
    public IReadOnlySet<string> Ids => _declarations.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>The assemblies that declare benchmarks.</summary>
    public IEnumerable<Assembly> Assemblies => _named.Classes.Select(c => c.Assembly).Prepend(_assembly).Distinct();

    /// <exception cref="FathomException">A named type is no benchmark, or two benchmarks have the same id.</exception>
    public static BenchmarkSet Of(Assembly assembly) => new(assembly, NamedBenchmarks.Of(assembly));

    /// <exception cref="FathomException">A declaration is not valid.</exception>
    public IReadOnlyList<BenchmarkDefinition> Definitions() => [.. _declarations.Values.Select(d => BenchmarkDefinition.Of(d.Method, d.Attribute))];

    /// <exception cref="FathomException">There is no such benchmark, or its declaration is not valid.</exception>
    public BenchmarkDefinition Definition(string id) => _declarations.TryGetValue(id, out BenchmarkDeclaration found)
        ? BenchmarkDefinition.Of(found.Method, found.Attribute)
        : throw new FathomException($"There is no benchmark '{id}'; known: {string.Join(", ", _declarations.Keys.Order(StringComparer.Ordinal))}.");

    /// <summary>Where their data come from: of a library, only the manifests of benchmarks that are named.</summary>
    /// <exception cref="FathomException">A manifest is not valid.</exception>
    public SourceManifests Manifests() =>
        new([.. Assemblies.SelectMany(a => SourceManifests.Of(a).All.Where(m => a == _assembly || m.Benchmarks.Any(_declarations.ContainsKey)))]);
}
