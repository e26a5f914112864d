using System.Reflection;
using System.Reflection.Emit;
using GptFathom.Datasets;

namespace GptFathom.Tests.Commands;

/// <summary>An assembly with the public benchmarks "sums", "products" and "quotients": a public one of the test assembly would be a test of it.</summary>
internal static class BenchmarkAssembly
{
    public static Assembly Make()
    {
        PersistedAssemblyBuilder assembly = new(new AssemblyName("MyEvals"), typeof(object).Assembly);
        TypeBuilder type = assembly.DefineDynamicModule("MyEvals").DefineType("Evals", TypeAttributes.Public);
        foreach (string name in new[] { "sums", "products", "quotients" }) Declare(type, name);
        type.CreateType();
        using MemoryStream image = new();
        assembly.Save(image);
        return Assembly.Load(image.ToArray());
    }

    private static void Declare(TypeBuilder type, string name)
    {
        MethodBuilder method = type.DefineMethod($"Solve_{name}", MethodAttributes.Public, typeof(bool), [typeof(Sample)]);
        method.SetCustomAttribute(Attribute<BenchmarkAttribute>(name, Capability.Math, null, -1));
        method.SetCustomAttribute(Attribute<JsonLinesAttribute>($"{name}.jsonl", Array.Empty<string>()));
        ILGenerator body = method.GetILGenerator();
        body.Emit(OpCodes.Ldc_I4_1);
        body.Emit(OpCodes.Ret);
    }

    private static CustomAttributeBuilder Attribute<T>(params object?[] arguments) => new(typeof(T).GetConstructors()[0], arguments);
}
