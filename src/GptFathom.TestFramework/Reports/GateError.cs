namespace GptFathom.Reports;

/// <summary>A failed gate as an error of a build.</summary>
/// <param name="Code">FATHOM101 for a benchmark, FATHOM102 for a capability, FATHOM103 for the run.</param>
/// <param name="File">Full path of the source file that declares the benchmark, or null.</param>
/// <param name="Line">Line in it, from 1.</param>
/// <param name="Message">What the gate says; its lines are joined.</param>
internal sealed record GateError(string Code, string? File, int? Line, string Message)
{
    private const string Tool = "fathom";

    /// <summary>MSBuild's canonical form, one line.</summary>
    public override string ToString() => $"{Place}: error {Code}: {Message.ReplaceLineEndings(" | ")}";

    // MSBuild takes what stands before the first colon for the place.
    private string Place => File is null ? $"{Tool} " : $"{File}({Line})";
}
