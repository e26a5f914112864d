using System.Text.RegularExpressions;

namespace GptFathom.Models;

/// <summary>
/// Keys come from the environment alone, each bound there to its hosts: <c>FATHOM__KEYS__NAME__VALUE</c> and <c>FATHOM__KEYS__NAME__HOSTS</c> (separated by
/// commas). The key <c>openai</c> is bound to api.openai.com where nothing else is said, and <c>OPENAI_API_KEY</c> serves as its value for that host. So no
/// file of a repository can send a key elsewhere.
/// </summary>
internal sealed partial class ApiKeys(IReadOnlyDictionary<string, string?> environment)
{
    /// <summary>The name of OpenAI's key.</summary>
    public const string OpenAI = "openai";

    /// <summary>What a server that asks for no key is sent.</summary>
    public const string None = "none";

    private const string OpenAIHost = "api.openai.com";

    private readonly Dictionary<string, string?> _environment = WithoutCase(environment);

    /// <summary>Whether this can be the name of a key; what cannot may well be a key itself, so it is shown to nobody.</summary>
    public static bool IsName(string name) => Name().IsMatch(name) && !name.StartsWith("sk_", StringComparison.OrdinalIgnoreCase);

    /// <summary>The key to send to <paramref name="endpoint"/>: <see cref="None"/> for a server on this machine that names no key.</summary>
    /// <exception cref="FathomException">The key may not be sent there (found before it is read), or there is none.</exception>
    public string For(string model, string? name, Uri endpoint)
    {
        if (endpoint.Scheme != Uri.UriSchemeHttps && !(endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback))
        {
            string address = $"{endpoint.Scheme}://{endpoint.Host}";
            throw new FathomException($"Model '{model}': {address} is refused; only https is asked, or http on this machine.");
        }
        name ??= IsOpenAI(endpoint) ? OpenAI : null;
        if (name is null)
        {
            return endpoint.IsLoopback
                ? None
                : throw new FathomException($"Model '{model}': name the key for {endpoint.Host} (models:{model}:key).");
        }
        if (!IsName(name)) throw new FathomException($"Model '{model}': expected the name of a key, not a key (models:{model}:key).");
        string variable = $"FATHOM__KEYS__{name.ToUpperInvariant()}";
        CheckHost(model, name, endpoint, variable + "__HOSTS");
        return Value(variable + "__VALUE")
            ?? (IsDefault(name) && IsOpenAI(endpoint) ? Value("OPENAI_API_KEY") : null)
            ?? throw new FathomException(
                $"Model '{model}': there is no key '{name}'. Set the environment variable {variable}__VALUE{(IsDefault(name) ? " or OPENAI_API_KEY" : "")}.");
    }

    private void CheckHost(string model, string name, Uri endpoint, string variable)
    {
        string hosts = Value(variable)
            ?? (IsDefault(name) ? OpenAIHost : null)
            ?? throw new FathomException($"Model '{model}': the key '{name}' is bound to no host. Set the environment variable {variable}={endpoint.Host}.");
        string[] allowed = hosts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (allowed.Contains(endpoint.Host, StringComparer.OrdinalIgnoreCase)) return;
        throw new FathomException(
            $"Model '{model}': the key '{name}' is for {string.Join(", ", allowed)} and is not sent to {endpoint.Host}. {variable} says where it may go.");
    }

    private string? Value(string variable) => _environment.TryGetValue(variable, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static bool IsDefault(string name) => name.Equals(OpenAI, StringComparison.OrdinalIgnoreCase);

    private static bool IsOpenAI(Uri endpoint) => endpoint.Host.Equals(OpenAIHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>Variables that differ in case only exist on some systems; the first in ordinal order counts.</summary>
    private static Dictionary<string, string?> WithoutCase(IReadOnlyDictionary<string, string?> environment) => environment
        .OrderBy(v => v.Key, StringComparer.Ordinal)
        .DistinctBy(v => v.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(v => v.Key, v => v.Value, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{0,23}\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
