using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;

namespace GptFathom.Testing;

/// <summary>A package beside the framework that says which version of it it belongs to.</summary>
public static class ForeignPackage
{
    /// <summary>A public class with a public constructor in an assembly of its own, which others may name.</summary>
    /// <param name="version">The version of GptFathom that the assembly belongs to.</param>
    public static Type TypeOf(string version)
    {
        string name = $"GptFathom.Foreign-{Guid.NewGuid():N}";
        ConstructorInfo metadata = typeof(AssemblyMetadataAttribute).GetConstructor([typeof(string), typeof(string)])!;
        PersistedAssemblyBuilder assembly = new(
            new AssemblyName(name), typeof(object).Assembly, [new CustomAttributeBuilder(metadata, ["GptFathom.SatelliteOf", version])]);
        assembly.DefineDynamicModule(name).DefineType("Foreign", TypeAttributes.Public).CreateType();
        using MemoryStream image = new();
        assembly.Save(image);
        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image).GetType("Foreign", throwOnError: true)!;
    }
}
