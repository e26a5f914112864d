using System.Reflection;

namespace GptFathom;

/// <summary>The extensions that a test assembly names, each made once, when it is first asked for.</summary>
/// <param name="types">The types as named.</param>
internal sealed class ExtensionSet(IReadOnlyList<Type> types)
{
    /// <summary>Key of the metadata with which an assembly says that it belongs to one version of GptFathom.</summary>
    public const string VersionKey = "GptFathom.SatelliteOf";

    private readonly Lazy<IReadOnlyList<object>> _all = new(() => [.. types.Distinct().Select(Create)]);

    public static ExtensionSet None { get; } = new([]);

    /// <summary>The version of this package, as satellites name it: with its pre-release part, without the commit.</summary>
    public static string Version { get; } =
        typeof(ExtensionSet).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static ExtensionSet Of(Assembly assembly) => new([.. assembly.GetCustomAttributes<FathomExtensionAttribute>().Select(a => a.Type)]);

    /// <summary>The extensions of one kind, in the order they are named.</summary>
    /// <exception cref="FathomException">A type cannot be made, or its package belongs to another version of GptFathom.</exception>
    public IEnumerable<T> OfType<T>() => _all.Value.OfType<T>();

    /// <summary>Makes all of them, so that what is wrong with one is known before it is asked for.</summary>
    /// <inheritdoc cref="OfType" path="/exception"/>
    public void Load() => _ = _all.Value;

    private static object Create(Type type)
    {
        RequireVersion(type);
        if (type.IsAbstract || type.GetConstructor([]) is not { } constructor)
            throw new FathomException($"[FathomExtension(typeof({type.Name}))]: expected a class with a public constructor without parameters.");
        try
        {
            return constructor.Invoke([]);
        }
        catch (TargetInvocationException problem)
        {
            throw new FathomException($"[FathomExtension(typeof({type.Name}))]: its constructor failed: {problem.InnerException!.Message}", problem.InnerException);
        }
    }

    /// <exception cref="FathomException">The type's package belongs to another version of GptFathom.</exception>
    public static void RequireVersion(Type type)
    {
        string? version = type.Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == VersionKey)?.Value;
        if (version is not null && version != Version)
            throw new FathomException($"{type.Assembly.GetName().Name} belongs to GptFathom {version}, and this is GptFathom {Version}; expected the same version of both packages.");
    }
}
