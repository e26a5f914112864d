using System.Text.Json;

namespace GptFathom.Snapshots;

/// <summary>One of the limits in <see cref="GateLimits"/>.</summary>
/// <param name="Name">Its name in messages.</param>
/// <param name="Bound">Which side of it is allowed.</param>
/// <param name="Get">Reads it.</param>
/// <param name="With">Sets it.</param>
internal sealed record GateLimit(string Name, LimitBound Bound, Func<GateLimits, double?> Get, Func<GateLimits, double?, GateLimits> With)
{
    /// <summary>Its name in files.</summary>
    public string JsonName { get; } = JsonNamingPolicy.CamelCase.ConvertName(Name);
}
