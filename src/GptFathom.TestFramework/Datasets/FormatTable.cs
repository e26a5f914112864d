namespace GptFathom.Datasets;

/// <summary>What handles files, by their extensions: the built-in formats, then those that the test assembly names.</summary>
internal sealed class FormatTable<T>(IReadOnlyList<T> builtIn, ExtensionSet extensions, Func<T, IReadOnlyList<string>> extensionsOf)
    where T : class
{
    private readonly Lazy<Dictionary<string, T>> _formats = new(() => Index([.. builtIn, .. extensions.OfType<T>()], extensionsOf));

    /// <exception cref="FathomException">Two formats claim one extension.</exception>
    public IReadOnlyCollection<string> Extensions => _formats.Value.Keys;

    /// <exception cref="FathomException">Two formats claim one extension.</exception>
    public T? Find(string extension) => _formats.Value.GetValueOrDefault(extension);

    private static Dictionary<string, T> Index(IEnumerable<T> formats, Func<T, IReadOnlyList<string>> extensionsOf)
    {
        Dictionary<string, T> table = new(StringComparer.OrdinalIgnoreCase);
        foreach ((T format, string extension) in formats.SelectMany(f => extensionsOf(f).Select(e => (f, e))))
        {
            if (!table.TryAdd(extension, format))
                throw new FathomException($"{table[extension].GetType().FullName} and {format.GetType().FullName} both claim the extension '{extension}'; expected one of them.");
        }
        return table;
    }
}
