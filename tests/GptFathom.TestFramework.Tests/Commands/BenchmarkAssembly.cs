using System.Reflection;
using System.Reflection.Emit;

namespace GptFathom.Tests.Commands;

/// <summary>An assembly with public benchmarks: a public one of the test assembly would be a test of it.</summary>
internal static class BenchmarkAssembly
{
    /// <summary>With the benchmarks "sums", "products" and "quotients".</summary>
    public static Assembly Make() => Make(["sums", "products", "quotients"]);

    /// <summary>With benchmarks of its own, and others of libraries that it names.</summary>
    public static Assembly Make(IEnumerable<string> ids, params Type[] named)
    {
        PersistedAssemblyBuilder assembly = new(new AssemblyName("MyEvals"), typeof(object).Assembly);
        if (named.Length > 0) assembly.SetCustomAttribute(Attribute<BenchmarksAttribute>([named]));
        TypeBuilder type = assembly.DefineDynamicModule("MyEvals").DefineType("Evals", TypeAttributes.Public);
        foreach (string id in ids) Declare(type, id);
        type.CreateType();
        using MemoryStream image = new();
        assembly.Save(image);
        return Assembly.Load(image.ToArray());
    }

    private static void Declare(TypeBuilder type, string id)
    {
        MethodBuilder method = type.DefineMethod($"Solve_{id}", MethodAttributes.Public, typeof(bool), [typeof(Sample)]);
        method.SetCustomAttribute(Attribute<BenchmarkAttribute>(id, Capability.Math, null, -1));
        method.SetCustomAttribute(Attribute<JsonLinesAttribute>($"{id}.jsonl", Array.Empty<string>()));
        ILGenerator body = method.GetILGenerator();
        body.Emit(OpCodes.Ldc_I4_1);
        body.Emit(OpCodes.Ret);
    }

    private static CustomAttributeBuilder Attribute<T>(params object?[] arguments) => new(typeof(T).GetConstructors()[0], arguments);
}
