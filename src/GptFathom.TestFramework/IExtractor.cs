namespace GptFathom;

/// <summary>Finds the answer in a model's output.</summary>
/// <example>
/// <code>
/// public sealed class LastLine : IExtractor
/// {
///     public string Id =&gt; "last-line/1";
///
///     public Extraction Extract(string output, Sample sample) =&gt;
///         output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [.., var line] ? Extraction.Stated(line) : Extraction.None;
/// }
/// </code>
/// </example>
public interface IExtractor
{
    /// <summary>Name and version, part of the fingerprint: a change of rule is a change of id.</summary>
    string Id { get; }

    /// <summary>What was found in <paramref name="output"/>. Never throws, whatever the output, and takes time linear in its length.</summary>
    Extraction Extract(string output, Sample sample);
}
