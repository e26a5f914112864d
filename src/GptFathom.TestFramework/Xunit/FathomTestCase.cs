using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>A lean test case: no dictionaries of its own, shared traits, cheap ids.</summary>
internal abstract class FathomTestCase : IXunitTestCase, IXunitSerializable
{
    private readonly CaseSource? _source;

    /// <summary>Only for xunit's serialization: a case that is read back is an id until <see cref="SerializedCases"/> finds it again.</summary>
    protected FathomTestCase()
    {
    }

    protected FathomTestCase(CaseSource source, string key)
    {
        _source = source;
        Key = key;
        UniqueID = source.UniqueId($"{GetType().Name}\n{key}"); // A sample may be named "gate", too.
        TestCaseDisplayName = new UntrustedText(source.DisplayPrefix + key).ForLog();
    }

    /// <summary>Whether discovery made this case; else it is no more than an id.</summary>
    public bool IsDiscovered => _source is not null;

    public CaseSource Source => _source ?? throw new InvalidOperationException("This test case was not made by discovery.");

    public string Key { get; } = "";

    public string UniqueID { get; private set; } = "";

    public string TestCaseDisplayName { get; } = "";

    public IXunitTestMethod TestMethod => Source.Method;

    public IXunitTestClass TestClass => Source.Method.TestClass;

    public IXunitTestCollection TestCollection => Source.Method.TestClass.TestCollection;

    ICoreTestMethod ICoreTestCase.TestMethod => TestMethod;

    ICoreTestClass ICoreTestCase.TestClass => TestClass;

    ICoreTestCollection ICoreTestCase.TestCollection => TestCollection;

    ITestMethod? ITestCase.TestMethod => TestMethod;

    ITestClass? ITestCase.TestClass => TestClass;

    ITestCollection ITestCase.TestCollection => TestCollection;

    public bool DisableParallelization => false;

    public bool Explicit => Source.Explicit;

    public string? SkipReason => Source.SkipReason;

    public Type[]? SkipExceptions => null;

    public Type? SkipType => null;

    public string? SkipUnless => null;

    public string? SkipWhen => null;

    public int Timeout => 0;

    public virtual string? SourceFilePath => Source.SourceFile;

    public virtual int? SourceLineNumber => Source.SourceLine;

    public int? TestClassMetadataToken => TestClass.Class.MetadataToken;

    public string TestClassName => TestClass.TestClassName;

    public string? TestClassNamespace => TestClass.TestClassNamespace;

    public string TestClassSimpleName => Source.SimpleClassName;

    public int TestMethodArity => 0;

    int? ITestCaseMetadata.TestMethodArity => 0;

    public int TestMethodMetadataToken => TestMethod.Method.MetadataToken;

    int? ITestCaseMetadata.TestMethodMetadataToken => TestMethodMetadataToken;

    public string TestMethodName => TestMethod.MethodName;

    public string[] TestMethodParameterTypesVSTest => Source.ParameterTypes;

    public string TestMethodReturnTypeVSTest => Source.ReturnType;

    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Traits => Source.Traits;

    public void PreInvoke()
    {
    }

    public void PostInvoke()
    {
    }

    public ValueTask<IReadOnlyCollection<IXunitTest>> CreateTests() => throw new NotSupportedException("This case runs only as part of its benchmark's batch.");

    // Lists and IDEs serialize every case, so it is kept tiny.
    void IXunitSerializable.Serialize(IXunitSerializationInfo info) => info.AddValue("id", UniqueID, typeof(string));

    void IXunitSerializable.Deserialize(IXunitSerializationInfo info) => UniqueID = info.GetValue<string>("id") ?? "";
}
