using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace GptFathom.Models.Limits;

/// <summary>One of a provider's limits as its headers tell it; null for what they leave out.</summary>
/// <param name="Limit">The whole of it.</param>
/// <param name="Remaining">What is left.</param>
/// <param name="Reset">How long until all of it is there again.</param>
internal sealed partial record RateHeaders(long? Limit, long? Remaining, TimeSpan? Reset)
{
    /// <summary>The names of OpenAI (with Azure and most compatible servers) and of Anthropic.</summary>
    /// <param name="headers">Those of an answer.</param>
    /// <param name="resource">"requests" or "tokens".</param>
    /// <param name="now">The time of the answer, for resets that are given as a date.</param>
    public static RateHeaders Read(HttpResponseHeaders headers, string resource, DateTimeOffset now)
    {
        return new(
            Number($"x-ratelimit-limit-{resource}") ?? Number($"anthropic-ratelimit-{resource}-limit"),
            Number($"x-ratelimit-remaining-{resource}") ?? Number($"anthropic-ratelimit-{resource}-remaining"),
            Duration(Text($"x-ratelimit-reset-{resource}")) ?? Until(Text($"anthropic-ratelimit-{resource}-reset"), now));

        string? Text(string name) => headers.TryGetValues(name, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;

        long? Number(string name) => long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
    }

    /// <summary>"6m0s", "1h2m3.5s", "20ms", or a number of seconds.</summary>
    private static TimeSpan? Duration(string? text)
    {
        if (text is null) return null;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)) return Seconds(seconds);
        Match match = Parts().Match(text);
        if (!match.Success || text.Length == 0) return null;
        return Seconds((Part("h") * 3600) + (Part("m") * 60) + Part("s") + (Part("ms") / 1000));

        double Part(string unit) => match.Groups[unit] is { Success: true, ValueSpan: var digits }
            ? double.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : 0;
    }

    private static TimeSpan? Until(string? text, DateTimeOffset now) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at) ? Seconds((at - now).TotalSeconds) : null;

    // A day is as good as for ever.
    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 86_400));

    [GeneratedRegex(@"^(?:(?<h>[0-9]{1,9}(?:\.[0-9]{1,9})?)h)?(?:(?<m>[0-9]{1,9}(?:\.[0-9]{1,9})?)m)?(?:(?<s>[0-9]{1,9}(?:\.[0-9]{1,9})?)s)?(?:(?<ms>[0-9]{1,9}(?:\.[0-9]{1,9})?)ms)?\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Parts();
}
