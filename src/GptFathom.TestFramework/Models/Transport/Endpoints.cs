using System.Net;

namespace GptFathom.Models.Transport;

/// <summary>Which machine an address means.</summary>
internal static class Endpoints
{
    /// <summary>
    /// Whether the address is on this machine, by number or as <c>localhost</c>. No other name will do: a name server may say anything.
    /// </summary>
    public static bool IsLocal(Uri endpoint) =>
        HostOf(endpoint).Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(HostOf(endpoint), out IPAddress? address) && IPAddress.IsLoopback(address));

    /// <summary>The proxy that the system or its environment variables put in front of an address, or null. This machine is reached directly.</summary>
    public static Uri? Proxy(Uri endpoint) =>
        IsLocal(endpoint) || HttpClient.DefaultProxy.IsBypassed(endpoint) ? null : HttpClient.DefaultProxy.GetProxy(endpoint);

    /// <summary>Whether an entry of a list of hosts means the endpoint: the whole name in any case, with the port where the entry has one.</summary>
    public static bool IsHost(string entry, Uri endpoint)
    {
        string bare = HostOf(endpoint);
        string[] names = endpoint.HostNameType == UriHostNameType.IPv6
            ? [bare, $"[{bare}]", $"[{bare}]:{endpoint.Port}"]
            : [bare, $"{bare}:{endpoint.Port}", WithoutDot(endpoint.Host), $"{WithoutDot(endpoint.Host)}:{endpoint.Port}"];
        return names.Contains(WithoutDot(entry), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The name without brackets and without the dot that ends an absolute one.</summary>
    private static string HostOf(Uri endpoint) => WithoutDot(endpoint.IdnHost);

    private static string WithoutDot(string host) => host.EndsWith('.') ? host[..^1] : host;
}
