using System.Globalization;

namespace GptFathom.Suites.Scoring;

/// <summary>The normalisation of drop_eval.py: lower case, words parted at spaces and hyphens, numbers by value, no punctuation, no articles.</summary>
internal static class DropText
{
    private const double SmallestPlain = 1e-4;

    public static IReadOnlyList<string> Words(string text) =>
        [.. text.Split(' ', '-').SelectMany(token => Word(token.ToLowerInvariant()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];

    public static bool IsNumber(string word) => Number(word) is not null;

    private static string Word(string token)
    {
        string bare = Number(token) is null ? SquadText.WithoutPunctuation(token) : token;
        return Number(bare) is { } value ? Written(value) : SquadText.WithoutArticles(bare);
    }

    /// <summary>In lower case and without a negative exponent, whose hyphen would part it into two words.</summary>
    private static string Written(double value) => Math.Abs(value) < SmallestPlain
        ? value.ToString("0.####################", CultureInfo.InvariantCulture) : value.ToString("R", CultureInfo.InvariantCulture).ToLowerInvariant();

    private static double? Number(string text) =>
        text.AsSpan().ContainsAnyInRange('0', '9') && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
}
