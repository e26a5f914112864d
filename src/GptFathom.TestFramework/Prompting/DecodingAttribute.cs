using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GptFathom;

/// <summary>How the reply is decoded. Part of the fingerprint. On a class it holds for its benchmarks that declare none of their own.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class DecodingAttribute : Attribute
{
    private const long NoSeed = -1;

    /// <summary>Limit of the reply in tokens; 0 (the default) leaves it to the provider.</summary>
    public int MaxOutputTokens { get; set; }

    /// <summary>Sampling temperature, 0 (the default) to 2.</summary>
    public double Temperature { get; set; }

    /// <summary>
    /// Asks the provider to sample the same way each time, as far as it can; from 0, or -1 (the default) for none. Each repeat of a sample has a seed of its own, this
    /// one plus the repeat's index from 0: with one for all they would be one reply over and over.
    /// </summary>
    public long Seed { get; set; } = NoSeed;

    /// <summary>Texts that end the reply.</summary>
    public string[] Stop { get; set; } = [];

    /// <summary>What is wrong with the values, or null.</summary>
    internal string? Problem() =>
        MaxOutputTokens < 0 ? $"MaxOutputTokens is {MaxOutputTokens}; expected 0 or more"
        : Temperature is not (>= 0 and <= 2) ? string.Create(CultureInfo.InvariantCulture, $"Temperature is {Temperature}; expected 0 to 2")
        : Seed is < NoSeed or > int.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"Seed is {Seed}; expected 0 to {int.MaxValue}, or -1 for none")
        : null;

    /// <param name="stop">What ends the reply besides.</param>
    internal ChatOptions ToOptions(params IReadOnlyList<string> stop) => new()
    {
        MaxOutputTokens = MaxOutputTokens > 0 ? MaxOutputTokens : null,
        Temperature = (float)Temperature,
        Seed = Seed == NoSeed ? null : Seed,
        StopSequences = Stop.Length + stop.Count > 0 ? [.. Stop, .. stop] : null,
    };

    internal IEnumerable<KeyValuePair<string, string>> Settings()
    {
        yield return new("maxOutputTokens", MaxOutputTokens.ToString(CultureInfo.InvariantCulture));
        yield return new("temperature", Temperature.ToString(CultureInfo.InvariantCulture));
        if (Seed != NoSeed) yield return new("seed", Seed.ToString(CultureInfo.InvariantCulture));
        if (Stop.Length > 0) yield return new("stop", JsonSerializer.Serialize(Stop));
    }
}
