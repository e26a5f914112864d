using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GptFathom.Prompting;

/// <summary>How the reply is decoded. Part of the fingerprint.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DecodingAttribute : Attribute
{
    /// <summary>Limit of the reply in tokens; 0 (the default) leaves it to the provider.</summary>
    public int MaxOutputTokens { get; set; }

    /// <summary>Sampling temperature, 0 (the default) to 2.</summary>
    public double Temperature { get; set; }

    /// <summary>Texts that end the reply.</summary>
    public string[] Stop { get; set; } = [];

    /// <summary>What is wrong with the values, or null.</summary>
    internal string? Problem() =>
        MaxOutputTokens < 0 ? $"MaxOutputTokens is {MaxOutputTokens}; expected 0 or more"
        : Temperature is not (>= 0 and <= 2) ? string.Create(CultureInfo.InvariantCulture, $"Temperature is {Temperature}; expected 0 to 2")
        : null;

    /// <param name="stop">What ends the reply besides.</param>
    internal ChatOptions ToOptions(params IReadOnlyList<string> stop) => new()
    {
        MaxOutputTokens = MaxOutputTokens > 0 ? MaxOutputTokens : null,
        Temperature = (float)Temperature,
        StopSequences = Stop.Length + stop.Count > 0 ? [.. Stop, .. stop] : null,
    };

    internal IEnumerable<KeyValuePair<string, string>> Settings()
    {
        yield return new("maxOutputTokens", MaxOutputTokens.ToString(CultureInfo.InvariantCulture));
        yield return new("temperature", Temperature.ToString(CultureInfo.InvariantCulture));
        if (Stop.Length > 0) yield return new("stop", JsonSerializer.Serialize(Stop));
    }
}
