namespace GptFathom.Models;

/// <summary>The tokenizers by name that the test assembly's extensions make.</summary>
/// <param name="extensions">The extensions.</param>
/// <exception cref="FathomException">An extension cannot be made, or two factories have one name.</exception>
internal sealed class TokenizerSet(ExtensionSet extensions)
{
    private readonly NamedExtensions<ITokenizerFactory> _factories = new(
        "tokenizer", extensions.OfType<ITokenizerFactory>().SelectMany(factory => factory.Names.Select(name => (name, factory))),
        SatellitePackages.Tokenizers, StringComparer.Ordinal);

    /// <summary>Null where there is no such tokenizer.</summary>
    public TokenCounter? Find(string name) => _factories.Find(name) is { } factory ? new TokenCounter(() => factory.Create(name)) : null;

    /// <inheritdoc cref="NamedExtensions{T}.Missing" />
    public string Missing(string name) => _factories.Missing(name);
}
