using Microsoft.Extensions.Configuration;

namespace GptFathom.Configuration;

/// <summary>One layer of the configuration.</summary>
/// <param name="Provider">Its values.</param>
/// <param name="Folder">What its relative paths are relative to.</param>
/// <param name="Describe">Names one of its keys the way the user wrote it, for messages.</param>
internal sealed record ConfigurationSource(IConfigurationProvider Provider, string Folder, Func<string, string> Describe);
