namespace GptFathom;

/// <summary>A system line that stands before exemplars and question. Part of the fingerprint.</summary>
/// <param name="text">The instruction.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InstructionAttribute(string text) : Attribute
{
    /// <summary>The instruction.</summary>
    public string Text { get; } = text;
}
