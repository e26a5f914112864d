using System.Text.RegularExpressions;
using GptFathom.Models.Providers;
using GptFathom.Models.Transport;

namespace GptFathom.Models.Keys;

/// <summary>
/// Keys come from the environment and from user secrets alone, each bound there to its hosts: <c>FATHOM__KEYS__NAME__VALUE</c> and
/// <c>FATHOM__KEYS__NAME__HOSTS</c> (separated by commas), or the secrets <c>Keys:NAME:Value</c> and <c>Keys:NAME:Hosts</c>; the environment wins. Keys of
/// providers (<see cref="ProviderKey"/>) are bound to their hosts where nothing else is said, and the provider's own variable serves as value for that host.
/// So no file of a repository can send a key elsewhere.
/// </summary>
/// <param name="environment">The environment variables.</param>
/// <param name="secrets">The user's secrets by configuration key.</param>
/// <param name="known">The keys of providers; null for those of this package's own.</param>
internal sealed partial class ApiKeys(
    IReadOnlyDictionary<string, string?> environment, IReadOnlyDictionary<string, string?>? secrets = null, IReadOnlyList<ProviderKey>? known = null)
{
    /// <summary>What a server that asks for no key is sent.</summary>
    public const string None = "none";

    private const string Prefix = "FATHOM__KEYS__";
    private const string SecretsPrefix = "keys:";

    private readonly IReadOnlyList<ProviderKey> _known = known ?? ProviderSet.BuiltIn.Keys;
    private readonly Dictionary<string, string?> _environment = WithoutCase(environment);
    private readonly Dictionary<string, string?> _secrets = WithoutCase(secrets ?? new Dictionary<string, string?>());

    /// <summary>Whether this can be the name of a key; what cannot may well be a key itself, so it is shown to nobody.</summary>
    public static bool IsName(string name) => Name().IsMatch(name) && !name.StartsWith("sk_", StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes every key there is out of texts, whether or not this run uses it.</summary>
    public KeyRedaction Redaction => new(
    [
        .. _environment.Keys.Where(v => IsOneOf(v, Prefix, "__VALUE") || IsOneOf(v, "", "_API_KEY"))
            .Concat(_known.Select(k => k.Variable)).Select(Variable).OfType<string>(),
        .. _secrets.Keys.Where(s => IsOneOf(s, SecretsPrefix, ":value")).Select(Secret).OfType<string>(),
    ]);

    /// <summary>The key to send to <paramref name="endpoint"/>: <see cref="None"/> for a server on this machine that names no key.</summary>
    /// <param name="model">Whose key it is, for messages.</param>
    /// <param name="name">The key's name, or null.</param>
    /// <param name="endpoint">Where it is to go.</param>
    /// <param name="section">Where name and endpoint are configured, for messages; null is the model's own section.</param>
    /// <exception cref="FathomException">The key may not be sent there (found before it is read), or there is none.</exception>
    public string For(string model, string? name, Uri endpoint, string? section = null)
    {
        section ??= $"models:{model}";
        if (endpoint.UserInfo.Length > 0)
            throw new FathomException($"Model '{model}': the address has a user name in it; expected one without ({section}:endpoint).");
        if (endpoint.Scheme != Uri.UriSchemeHttps && !(endpoint.Scheme == Uri.UriSchemeHttp && Endpoints.IsLocal(endpoint)))
        {
            string address = $"{endpoint.Scheme}://{endpoint.Host}";
            throw new FathomException($"Model '{model}': {address} is refused; only https is asked, or http on this machine.");
        }
        name ??= KnownAt(endpoint)?.Name;
        if (name is null)
        {
            return IsFree(endpoint)
                ? None
                : throw new FathomException($"Model '{model}': name the key for {endpoint.Host} ({section}:key).");
        }
        if (!IsName(name)) throw new FathomException($"Model '{model}': expected the name of a key, not a key ({section}:key).");
        string variable = Prefix + name.ToUpperInvariant();
        CheckHost(model, name, endpoint, variable + "__HOSTS");
        string key = Value(name, endpoint)
            ?? throw new FathomException($"Model '{model}': there is no key '{name}'. Set the environment variable {variable}__VALUE"
                + $"{(Known(name) is { } known ? $" or {known.Variable}" : "")}, or the user secret Keys:{name}:Value.");
        return key.All(c => c is > ' ' and <= '~')
            ? key
            : throw new FathomException($"Model '{model}': the key '{name}' has characters that no key has; expected printable ASCII without spaces.");
    }

    /// <summary>The name of the key for an address; null for a server on this machine, and for an address that needs a key to be named.</summary>
    /// <param name="endpoint">Who is asked.</param>
    /// <param name="named">The key that the model's entry names, or null.</param>
    /// <param name="own">The provider's own key, or null.</param>
    public string? NameAt(Uri endpoint, string? named, ProviderKey? own) =>
        named ?? KnownAt(endpoint)?.Name ?? (own is { Host: null } && !Endpoints.IsLocal(endpoint) ? own.Name : null);

    /// <summary>Whether an address is asked without a key where none is named: this machine is.</summary>
    public static bool IsFree(Uri endpoint) => Endpoints.IsLocal(endpoint);

    /// <summary>Whether a key of this name has a value for an address; not whether it may go there.</summary>
    public bool Has(string name, Uri endpoint) => IsName(name) && Value(name, endpoint) is not null;

    private string? Value(string name, Uri endpoint) => Variable($"{Prefix}{name.ToUpperInvariant()}__VALUE")
        ?? (Known(name) is { } known && Serves(known, endpoint) ? Variable(known.Variable) : null)
        ?? Secret($"{SecretsPrefix}{name}:value");

    private void CheckHost(string model, string name, Uri endpoint, string variable)
    {
        string hosts = Variable(variable)
            ?? Secret($"{SecretsPrefix}{name}:hosts")
            ?? Known(name)?.Host
            ?? throw new FathomException($"Model '{model}': the key '{name}' is bound to no host. Set the environment variable {variable}={endpoint.Host}, "
                + $"or the user secret Keys:{name}:Hosts.");
        string[] allowed = hosts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (allowed.Any(entry => Endpoints.IsHost(entry, endpoint))) return;
        throw new FathomException(
            $"Model '{model}': the key '{name}' is for {string.Join(", ", allowed)} and is not sent to {endpoint.Authority}. {variable} says where it may go.");
    }

    private ProviderKey? Known(string name) => _known.FirstOrDefault(k => k.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The one that is bound to an address, or null.</summary>
    private ProviderKey? KnownAt(Uri endpoint) => _known.FirstOrDefault(k => k.Host is not null && Serves(k, endpoint));

    /// <summary>Whether the provider's variable may be used for an address.</summary>
    private static bool Serves(ProviderKey key, Uri endpoint) => key.Host is null || Endpoints.IsHost(key.Host, endpoint);

    private string? Variable(string name) => Given(_environment, name);

    private string? Secret(string key) => Given(_secrets, key);

    private static string? Given(Dictionary<string, string?> values, string name) =>
        values.TryGetValue(name, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static bool IsOneOf(string name, string start, string end) =>
        name.StartsWith(start, StringComparison.OrdinalIgnoreCase) && name.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    /// <summary>Variables that differ in case only exist on some systems; the first in ordinal order counts.</summary>
    private static Dictionary<string, string?> WithoutCase(IReadOnlyDictionary<string, string?> values) => values
        .OrderBy(v => v.Key, StringComparer.Ordinal)
        .DistinctBy(v => v.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(v => v.Key, v => v.Value, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{0,23}\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
