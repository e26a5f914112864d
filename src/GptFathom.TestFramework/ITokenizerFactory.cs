namespace GptFathom;

/// <summary>
/// Creates tokenizers by name, for <c>tokenizer</c> in the entries of <c>fathom.json</c>. Name the class with <see cref="FathomExtensionAttribute"/>.
/// </summary>
/// <example>
/// <code>
/// [assembly: FathomExtension(typeof(WordTokenizers))]
///
/// public sealed class WordTokenizers : ITokenizerFactory
/// {
///     public IReadOnlyList&lt;string&gt; Names { get; } = ["words"];
///
///     public ITokenizer Create(string name) => new Words();
/// }
/// </code>
/// </example>
public interface ITokenizerFactory
{
    /// <summary>Gets the names of the tokenizers, compared by case.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Creates a tokenizer, when its first text is counted.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    ITokenizer Create(string name);
}
