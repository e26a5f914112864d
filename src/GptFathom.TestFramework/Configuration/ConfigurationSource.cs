using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace GptFathom.Configuration;

/// <summary>One layer of the configuration.</summary>
/// <param name="Provider">Its values.</param>
/// <param name="Folder">What its relative paths are relative to.</param>
/// <param name="Describe">Names one of its keys the way the user wrote it, for messages.</param>
/// <param name="IsSecret">Whether no message may show its values. It may be shared with other programs: what nobody knows is theirs.</param>
internal sealed record ConfigurationSource(IConfigurationProvider Provider, string Folder, Func<string, string> Describe, bool IsSecret = false)
{
    public static ConfigurationSource Of(IReadOnlyDictionary<string, string?> values, string folder, Func<string, string> describe, bool isSecret = false) =>
        new(new MemoryConfigurationProvider(new MemoryConfigurationSource { InitialData = values }), folder, describe, isSecret);
}
