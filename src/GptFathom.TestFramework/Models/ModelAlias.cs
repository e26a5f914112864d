using System.Text.RegularExpressions;

namespace GptFathom.Models;

/// <summary>Tells names that stand for one model today and may stand for another tomorrow from those of dated models, as far as names tell.</summary>
internal static partial class ModelAlias
{
    /// <summary>Whether the requested name leaves open which model it is.</summary>
    public static bool IsAlias(string requested, string? answered) => Floating().IsMatch(requested) || (answered is not null && IsDatedFormOf(requested, answered));

    /// <summary>Whether <paramref name="answered"/> is <paramref name="requested"/> with a date or the number of a version: <c>gpt-4o-2024-08-06</c> of <c>gpt-4o</c>.</summary>
    public static bool IsDatedFormOf(string requested, string answered) =>
        answered.StartsWith(requested, StringComparison.Ordinal) && Dated().IsMatch(answered.AsSpan(requested.Length));

    [GeneratedRegex("[-:]latest$", RegexOptions.CultureInvariant)]
    private static partial Regex Floating();

    [GeneratedRegex("^[-@:]([0-9]{4}|[0-9]{6}|[0-9]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();
}
