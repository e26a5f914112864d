using System.Reflection;

namespace GptFathom.Runs;

/// <summary>A method that is marked as a benchmark, whether it is a valid one or not.</summary>
internal readonly record struct BenchmarkDeclaration(MethodInfo Method, BenchmarkAttribute Attribute)
{
    public string Id => Attribute.Name;

    /// <summary>The declarations of the public classes of an assembly.</summary>
    public static IEnumerable<BenchmarkDeclaration> In(Assembly assembly) => assembly.GetExportedTypes().SelectMany(In);

    /// <summary>The declarations of a class, in their order.</summary>
    public static IEnumerable<BenchmarkDeclaration> In(Type type) =>
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance).OrderBy(m => m.MetadataToken)
        let attribute = method.GetCustomAttribute<BenchmarkAttribute>()
        where attribute is not null
        select new BenchmarkDeclaration(method, attribute);

    /// <summary>Declarations by id.</summary>
    /// <exception cref="FathomException">Two have the same id.</exception>
    public static IReadOnlyDictionary<string, BenchmarkDeclaration> ById(IEnumerable<BenchmarkDeclaration> declarations)
    {
        Dictionary<string, BenchmarkDeclaration> all = new(StringComparer.Ordinal);
        foreach (BenchmarkDeclaration declaration in declarations)
        {
            if (!all.TryAdd(declaration.Id, declaration))
                throw new FathomException($"Two benchmarks are named '{declaration.Id}': {all[declaration.Id]} and {declaration}; names are unique in a test assembly.");
        }
        return all;
    }

    public override string ToString() => $"{Method.DeclaringType!.FullName}.{Method.Name}";
}
