using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>What all cases of one method share, computed once and not per case.</summary>
internal sealed class CaseSource
{
    private readonly string _idPrefix;

    public CaseSource(IXunitTestMethod method, string displayPrefix, IReadOnlyDictionary<string, IReadOnlyCollection<string>> traits)
    {
        Method = method;
        DisplayPrefix = displayPrefix;
        Traits = traits;
        ParameterTypes = [.. method.Parameters.Select(p => p.ParameterType.FullName ?? p.ParameterType.Name)];
        ReturnType = method.ReturnType.FullName ?? method.ReturnType.Name;
        SimpleClassName = method.TestClass.Class.Name;
        // Not the method's own unique id: xunit derives that from the assembly's absolute path, which differs from machine to machine.
        string assembly = method.TestClass.TestCollection.TestAssembly.Assembly.GetName().Name!;
        _idPrefix = $"{assembly}/{method.TestClass.TestClassName}/{method.MethodName}\n";
    }

    public IXunitTestMethod Method { get; }

    public string DisplayPrefix { get; }

    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Traits { get; }

    public string[] ParameterTypes { get; }

    public string ReturnType { get; }

    public string SimpleClassName { get; }

    public bool Explicit { get; init; }

    public string? SkipReason { get; init; }

    public string? SourceFile { get; init; }

    public int? SourceLine { get; init; }

    /// <summary>Stable across machines; hexadecimal, because xunit makes it a folder's name.</summary>
    public string UniqueId(string key)
    {
        ContentHash hash = new();
        return hash.Add(_idPrefix).Add(key).ToString();
    }
}
