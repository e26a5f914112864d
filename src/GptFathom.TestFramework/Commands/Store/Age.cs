using System.Globalization;

namespace GptFathom.Commands.Store;

/// <summary>Ages on the command line: <c>30d</c>, <c>12h</c>.</summary>
internal static class Age
{
    private const int Most = 100_000;

    /// <exception cref="FathomException">It is not one.</exception>
    public static TimeSpan Parse(string text, string option)
    {
        if (text.Length > 1 && int.TryParse(text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= Most)
        {
            if (text[^1] == 'd') return TimeSpan.FromDays(number);
            if (text[^1] == 'h') return TimeSpan.FromHours(number);
        }
        throw new FathomException($"{option} is '{text}'; expected a number of days or hours, such as 30d or 12h.");
    }
}
