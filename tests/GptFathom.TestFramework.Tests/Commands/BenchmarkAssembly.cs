using System.Reflection;
using System.Reflection.Emit;
using GptFathom.Datasets;

namespace GptFathom.Tests.Commands;

/// <summary>An assembly with one public benchmark, "sums": a public one of the test assembly would be a test of it.</summary>
internal static class BenchmarkAssembly
{
    public static Assembly Make()
    {
        PersistedAssemblyBuilder assembly = new(new AssemblyName("MyEvals"), typeof(object).Assembly);
        TypeBuilder type = assembly.DefineDynamicModule("MyEvals").DefineType("Evals", TypeAttributes.Public);
        MethodBuilder method = type.DefineMethod("Solve", MethodAttributes.Public, typeof(bool), [typeof(Sample)]);
        method.SetCustomAttribute(Attribute<BenchmarkAttribute>("sums", Capability.Math, null, -1));
        method.SetCustomAttribute(Attribute<JsonLinesAttribute>("sums.jsonl"));
        ILGenerator body = method.GetILGenerator();
        body.Emit(OpCodes.Ldc_I4_1);
        body.Emit(OpCodes.Ret);
        type.CreateType();
        using MemoryStream image = new();
        assembly.Save(image);
        return Assembly.Load(image.ToArray());
    }

    private static CustomAttributeBuilder Attribute<T>(params object?[] arguments) => new(typeof(T).GetConstructors()[0], arguments);
}
