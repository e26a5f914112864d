using System.Globalization;

namespace GptFathom.Snapshots;

/// <summary>How much of a benchmark a run covers by intent: at most so many samples, one shard of them, or one shard of at most so many.</summary>
internal sealed record Extent(int? Limit = null, Shard? Shard = null)
{
    public static Extent Whole { get; } = new();

    /// <summary>What it means for a benchmark of so many samples: a limit that none of them exceeds, or the only shard, is none.</summary>
    public Extent Within(int samples) => new(Limit < samples ? Limit : null, Shard is { Count: > 1 } ? Shard : null);

    /// <summary>What names a file of such a run: encoded names never have a <c>+</c>.</summary>
    public string FileSuffix =>
        (Limit is { } limit ? string.Create(CultureInfo.InvariantCulture, $"+limit-{limit}") : "")
        + (Shard is { } shard ? string.Create(CultureInfo.InvariantCulture, $"+shard-{shard.Index}-of-{shard.Count}") : "");

    /// <summary>"limited to 6 of 20, shard 2/4", or null for the whole.</summary>
    /// <param name="samples">Number of all samples of the benchmark, or null where that is not known.</param>
    public string? Describe(int? samples = null)
    {
        string?[] parts =
        [
            Limit is { } limit ? string.Create(CultureInfo.InvariantCulture, $"limited to {limit}{(samples is null ? " samples" : $" of {samples}")}") : null,
            Shard is null ? null : $"shard {Shard}",
        ];
        string text = string.Join(", ", parts.OfType<string>());
        return text.Length == 0 ? null : text;
    }
}
