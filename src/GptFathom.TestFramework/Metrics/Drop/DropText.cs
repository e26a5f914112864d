using System.Globalization;

namespace GptFathom.Metrics.Drop;

/// <summary>The normalisation of drop_eval.py: lower case, words parted at spaces and hyphens, numbers by value, no punctuation, no articles.</summary>
internal static class DropText
{
    public static IReadOnlyList<string> Words(string text) =>
        [.. text.Split(' ', '-').SelectMany(token => Word(token.ToLowerInvariant()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];

    public static bool IsNumber(string word) => Number(word) is not null;

    private static string Word(string token)
    {
        string bare = Number(token) is null ? SquadText.WithoutPunctuation(token) : token;
        return Number(bare)?.ToString("R", CultureInfo.InvariantCulture) ?? SquadText.WithoutArticles(bare);
    }

    private static double? Number(string text) =>
        text.AsSpan().ContainsAnyInRange('0', '9') && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
}
