using System.Globalization;

namespace GptFathom.Snapshots;

/// <summary>One of several parts into which samples fall by a hash of their ids.</summary>
/// <param name="Index">From 1 to <paramref name="Count"/>.</param>
/// <param name="Count">From 1 to <see cref="MostShards"/>.</param>
internal sealed record Shard(int Index, int Count)
{
    public const int MostShards = 1000;

    /// <summary>The shard that <c>2/4</c> means, or null where the text means none.</summary>
    public static Shard? TryParse(string text) => text.Split('/') is [var index, var count] && Number(index) is { } i && Number(count) is { } n && i <= n ? new(i, n) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= MostShards ? number : null;
}
