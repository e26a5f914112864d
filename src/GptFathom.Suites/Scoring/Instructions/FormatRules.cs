using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>The group "detectable_format".</summary>
internal static partial class FormatRules
{
    private static readonly string[] Options = ["My answer is yes.", "My answer is no.", "My answer is maybe."];

    private static readonly JsonDocumentOptions Lenient = new() { MaxDepth = 1000 };

    /// <summary>Exactly so many bullets: lines that begin with a hyphen, or with one asterisk and no second.</summary>
    public static Predicate<string> NumberOfBullets(InstructionArguments arguments)
    {
        int number = arguments.Count("num_bullets");
        return reply => Bullet().Count(reply) == number;
    }

    /// <summary>At least so many highlights: text between two asterisks or two pairs of them on one line. As in the original, the two forms are counted one by one.</summary>
    public static Predicate<string> NumberOfHighlights(InstructionArguments arguments)
    {
        int number = arguments.Count("num_highlights");
        return reply => CountHighlights(reply, "*") + CountHighlights(reply, "**") >= number;
    }

    /// <summary>At least so many sections, each marked by the splitter and a number ("SECTION 1"); its case matters.</summary>
    public static Predicate<string> MultipleSections(InstructionArguments arguments)
    {
        string splitter = arguments.Text("section_spliter");
        int number = arguments.Count("num_sections");
        return reply => Occurrences.Starts(reply, splitter, StringComparison.Ordinal).Count(start => IsNumbered(reply.AsSpan(start + splitter.Length))) >= number;
    }

    /// <summary>A title in double angular brackets on one line.</summary>
    public static Predicate<string> Title(InstructionArguments arguments) => reply => reply.Split('\n').Any(HasTitle);

    /// <summary>One of the three answers that the instruction allows; more may stand around it.</summary>
    public static Predicate<string> ConstrainedResponse(InstructionArguments arguments) =>
        reply => Options.Any(option => reply.Contains(option, StringComparison.Ordinal));

    /// <summary>All of it is one JSON value, bare or in one markdown fence.</summary>
    public static Predicate<string> Json(InstructionArguments arguments) => reply => IsJson(Unfenced(reply.Trim()));

    private static int CountHighlights(string text, string mark)
    {
        int count = 0;
        int start = text.IndexOf(mark, StringComparison.Ordinal);
        while (start >= 0)
        {
            int inside = start + mark.Length;
            int length = text.AsSpan(inside).IndexOfAny('*', '\n');
            if (length < 0) break;
            bool isClosed = text.AsSpan(inside + length).StartsWith(mark, StringComparison.Ordinal);
            if (isClosed && !text.AsSpan(inside, length).IsWhiteSpace()) count++;
            start = text.IndexOf(mark, isClosed ? inside + length + mark.Length : start + 1, StringComparison.Ordinal);
        }
        return count;
    }

    private static bool IsNumbered(ReadOnlySpan<char> rest) =>
        rest.Length > 0 && (char.IsDigit(rest[0]) || (char.IsWhiteSpace(rest[0]) && rest.Length > 1 && char.IsDigit(rest[1])));

    private static bool HasTitle(string line)
    {
        int open = line.IndexOf("<<", StringComparison.Ordinal);
        int close = line.LastIndexOf(">>", StringComparison.Ordinal);
        return open >= 0 && close > open + 2 && line.AsSpan(open, close - open).TrimStart('<').TrimEnd('>').Trim().Length > 0;
    }

    private static ReadOnlySpan<char> Unfenced(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("```json", StringComparison.OrdinalIgnoreCase)) text = text[7..];
        else if (text.StartsWith("```", StringComparison.Ordinal)) text = text[3..];
        return text.EndsWith("```", StringComparison.Ordinal) ? text[..^3] : text;
    }

    private static bool IsJson(ReadOnlySpan<char> text)
    {
        try
        {
            byte[] bytes = new byte[Encoding.UTF8.GetByteCount(text)];
            Encoding.UTF8.GetBytes(text, bytes);
            using JsonDocument document = JsonDocument.Parse(bytes, Lenient);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^[^\S\n]*(?:-|\*[^*\n])", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Bullet();
}
