namespace GptFathom.Models.Providers;

/// <summary>The providers by the names of their APIs: those of this package and those that the test assembly names.</summary>
internal sealed class ProviderSet
{
    private static readonly IModelProvider[] Own =
    [
        OpenAIProvider.Instance, new ResponsesProvider(), new CompletionsProvider(), new AzureOpenAIProvider(), new ScriptedProvider(),
        new CodeProvider(RegisteredClients.None),
    ];

    private readonly NamedExtensions<IModelProvider> _providers;

    private ProviderSet(IReadOnlyList<IModelProvider> providers)
    {
        _providers = new("api", providers.Select(p => (p.Traits.Api, p)), SatellitePackages.Apis, StringComparer.OrdinalIgnoreCase);
        Keys = [.. providers.Select(p => p.Traits.Key).OfType<ProviderKey>().Distinct()];
        foreach (IGrouping<string, ProviderKey> keys in Keys.GroupBy(k => k.Name, StringComparer.OrdinalIgnoreCase).Where(k => k.Count() > 1))
        {
            IEnumerable<string> types = providers.Where(p => keys.Contains(p.Traits.Key)).Select(p => p.GetType().FullName!);
            throw new FathomException(
                $"The key '{keys.Key}' is another one in each of {string.Join(", ", types)}; expected one variable and one host for a name.");
        }
    }

    /// <summary>The providers of this package alone.</summary>
    public static ProviderSet BuiltIn { get; } = new(Own);

    /// <summary>The keys of the providers.</summary>
    public IReadOnlyList<ProviderKey> Keys { get; }

    /// <exception cref="FathomException">An extension cannot be made, or two providers have one name, or name different keys alike.</exception>
    public static ProviderSet Of(ExtensionSet extensions) =>
        extensions.OfType<IModelProvider>().ToArray() is { Length: > 0 } others ? new([.. Own, .. others]) : BuiltIn;

    public IModelProvider? Find(string api) => _providers.Find(api);

    /// <inheritdoc cref="NamedExtensions{T}.Missing" />
    public string Missing(string api) => _providers.Missing(api);
}
