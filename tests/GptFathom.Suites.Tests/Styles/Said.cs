using System.Text.Json;

namespace GptFathom.Suites.Tests.Styles;

/// <summary>What a reply is about.</summary>
/// <param name="Sample">The question.</param>
/// <param name="Right">One of its accepted answers.</param>
/// <param name="Other">Another question's answer, which is wrong here.</param>
internal sealed record Said(Sample Sample, string Right, string Other)
{
    /// <summary>The right answer as a JSON string.</summary>
    public string RightJson => Quoted(Right);

    /// <summary>The other answer as a JSON string.</summary>
    public string OtherJson => Quoted(Other);

    /// <summary>The right answer without a full stop that a sentence adds anyway.</summary>
    public string RightUnstopped => Right.TrimEnd('.');

    /// <summary>As <see cref="RightUnstopped"/>.</summary>
    public string OtherUnstopped => Other.TrimEnd('.');

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Relaxed);

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
