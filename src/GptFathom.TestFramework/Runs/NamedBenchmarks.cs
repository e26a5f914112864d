using System.Reflection;

namespace GptFathom.Runs;

/// <summary>The benchmarks of libraries that a test assembly names.</summary>
internal sealed record NamedBenchmarks
{
    public static NamedBenchmarks None { get; } = new();

    /// <summary>The classes that declare them, each once.</summary>
    public IReadOnlyList<Type> Classes { get; private init; } = [];

    /// <summary>All benchmarks of these classes.</summary>
    public IEnumerable<BenchmarkDeclaration> Declarations => Classes.SelectMany(BenchmarkDeclaration.In);

    /// <summary>Ids of those that run only when a selection names them or their suite: they are variants of the ones that are named.</summary>
    public IReadOnlySet<string> OnDemand { get; private init; } = new HashSet<string>();

    /// <summary>Why none can run, or null: a type declares no benchmark and is no suite, its package is of another version, or an id is taken.</summary>
    public string? Problem { get; private init; }

    public static NamedBenchmarks Of(Assembly assembly)
    {
        Type[] types = [.. assembly.GetCustomAttributes<BenchmarksAttribute>().SelectMany(a => a.Types).Distinct()];
        if (types.Length == 0) return None;
        try
        {
            BenchmarkDeclaration[] named = [.. types.SelectMany(type => MeantBy(type, assembly))];
            NamedBenchmarks all = new() { Classes = [.. named.Select(d => d.Method.ReflectedType!).Where(c => c.Assembly != assembly).Distinct()] };
            _ = BenchmarkDeclaration.ById([.. BenchmarkDeclaration.In(assembly), .. all.Declarations]);
            return all with { OnDemand = all.Declarations.Select(d => d.Id).Except(named.Select(d => d.Id)).ToHashSet(StringComparer.Ordinal) };
        }
        catch (FathomException problem)
        {
            return None with { Problem = problem.Message };
        }
    }

    /// <summary>Of a suite its benchmarks, of a class those in the suite of its first.</summary>
    private static BenchmarkDeclaration[] MeantBy(Type type, Assembly assembly)
    {
        ExtensionSet.RequireVersion(type);
        BenchmarkDeclaration[] declared = [.. BenchmarkDeclaration.In(type)];
        BenchmarkDeclaration[] meant = SuiteOf(type) is { } suite
            ? [.. BenchmarkDeclaration.In(type.Assembly).Where(d => d.Attribute.Suite == suite.Name)]
            : [.. declared.Where(d => d.Attribute.Suite == declared[0].Attribute.Suite)];
        return meant.Length > 0 ? meant : throw Unknown(type, assembly);
    }

    private static BenchmarkSuite? SuiteOf(Type type) =>
        !type.IsAbstract && type.IsSubclassOf(typeof(BenchmarkSuite)) && type.GetConstructor([]) is { } constructor ? (BenchmarkSuite)constructor.Invoke([]) : null;

    private static FathomException Unknown(Type type, Assembly assembly)
    {
        string library = type.Assembly.GetName().Name!;
        string[] known = [.. type.Assembly.GetExportedTypes().Where(t => SuiteOf(t) is not null || BenchmarkDeclaration.In(t).Any()).Select(t => t.Name).Order(StringComparer.Ordinal)];
        return new($"{assembly.GetName().Name}: [assembly: Benchmarks(typeof({type.Name}))]: expected a public class with benchmarks or a suite; "
            + (known.Length == 0 ? $"{library} has none." : $"known in {library}: {string.Join(", ", known)}."));
    }
}
