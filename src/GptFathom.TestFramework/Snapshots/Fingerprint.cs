namespace GptFathom.Snapshots;

/// <summary>One hash over everything declared that changes what a benchmark measures.</summary>
internal static class Fingerprint
{
    public static string Of(string benchmark, IReadOnlyDictionary<string, string> settings)
    {
        ContentHash hash = new();
        hash.Add(benchmark);
        foreach ((string name, string value) in settings.OrderBy(s => s.Key, StringComparer.Ordinal)) hash.Add(name).Add(value);
        return hash.ToString();
    }
}
