using System.Text.RegularExpressions;

namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>The group "detectable_content".</summary>
internal static partial class ContentRules
{
    /// <summary>At least so many placeholders, each in square brackets on one line.</summary>
    public static Predicate<string> NumberOfPlaceholders(InstructionArguments arguments)
    {
        int number = arguments.Count("num_placeholders");
        return reply => Placeholder().Count(reply) >= number;
    }

    /// <summary>There is a postscript: P.S. or P.P.S, with or without a blank within, in any case; another marker as it is, in any case.</summary>
    public static Predicate<string> Postscript(InstructionArguments arguments) => arguments.Text("postscript_marker") switch
    {
        "P.S." => Ps().IsMatch,
        "P.P.S" => Pps().IsMatch,
        string marker => reply => reply.Contains(marker, StringComparison.OrdinalIgnoreCase),
    };

    [GeneratedRegex(@"\[[^\]\n]*\]", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"p\.\s?s\.", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ps();

    [GeneratedRegex(@"p\.\s?p\.\s?s", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pps();
}
