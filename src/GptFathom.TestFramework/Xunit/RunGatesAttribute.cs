using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>Marks the method that carries the gates of capabilities and run.</summary>
[XunitTestCaseDiscoverer(typeof(RunGatesDiscoverer))]
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RunGatesAttribute : Attribute, IFactAttribute
{
    public bool DisableParallelization => true;

    public string? DisplayName => null;

    public bool Explicit => false;

    public string? Skip => null;

    public Type[]? SkipExceptions => null;

    public Type? SkipType => null;

    public string? SkipUnless => null;

    public string? SkipWhen => null;

    public string? SourceFilePath => null;

    public int? SourceLineNumber => null;

    public int Timeout => 0;
}
