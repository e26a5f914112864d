namespace GptFathom;

/// <summary>Extensions of one kind by the names that they answer for.</summary>
internal sealed class NamedExtensions<T>
    where T : class
{
    private readonly string _kind;
    private readonly Dictionary<string, T> _extensions;
    private readonly IReadOnlyDictionary<string, string> _packages;

    /// <param name="kind">What a name is the name of, for messages.</param>
    /// <param name="extensions">The extensions, each with a name that it answers for.</param>
    /// <param name="packages">Names that a package beside this one answers for, with that package.</param>
    /// <param name="comparer">Compares names.</param>
    /// <exception cref="FathomException">A name is empty, or two types answer for it.</exception>
    public NamedExtensions(
        string kind, IEnumerable<(string Name, T Extension)> extensions, IReadOnlyDictionary<string, string> packages, IEqualityComparer<string> comparer)
    {
        (_kind, _packages, _extensions) = (kind, packages, new Dictionary<string, T>(comparer));
        foreach ((string name, T extension) in extensions)
        {
            if (string.IsNullOrWhiteSpace(name)) throw new FathomException($"{extension.GetType().FullName} answers for the {kind} '{name}'; expected a name.");
            if (_extensions.TryAdd(name, extension)) continue;
            string types = $"{_extensions[name].GetType().FullName} and {extension.GetType().FullName}";
            throw new FathomException($"Two extensions answer for the {kind} '{name}': {types}; expected one.");
        }
    }

    /// <summary>The names that are answered for.</summary>
    public IReadOnlyCollection<string> Names => _extensions.Keys;

    public T? Find(string name) => _extensions.GetValueOrDefault(name);

    /// <summary>Says why there is no extension of a name.</summary>
    public string Missing(string name)
    {
        if (_packages.TryGetValue(name, out string? package)) return $"{_kind} '{name}' needs the package {package}";
        IEnumerable<string> elsewhere = _packages.Where(p => !_extensions.ContainsKey(p.Key)).Select(p => $"{p.Key} (package {p.Value})");
        return $"{_kind} '{name}' is not known; expected one of {string.Join(", ", _extensions.Keys.Concat(elsewhere))}";
    }
}
