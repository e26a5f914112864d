using System.Text.RegularExpressions;

namespace GptFathom.Suites.Datasets;

/// <summary>WebQuestions as its authors publish it: the answers are a list in the notation of Lisp, <c>(list (description "New York"))</c>.</summary>
internal sealed class WebQuestionsRows : IRowExpander
{
    private static readonly Regex Description = new(
        @"\(description (?:""(?<quoted>(?:[^""\\]|\\.)*)""|(?<bare>[^()""]+))\)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <inheritdoc />
    public IEnumerable<Sample> Expand(Sample row, int number)
    {
        string[] answers = [.. Description.Matches(row.Target).Select(Answer)];
        return answers.Length > 0 ? [row with { Targets = answers }] : throw new FormatException($"the answers are '{row.Target}'; expected (list (description ...) ...)");
    }

    private static string Answer(Match description) => description.Groups["quoted"].Success
        ? description.Groups["quoted"].Value.Replace("\\\"", "\"", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal)
        : description.Groups["bare"].Value.Trim();
}
