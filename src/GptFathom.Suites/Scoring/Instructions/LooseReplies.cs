namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>
/// A reply as the loose accuracy of IFEval sees it (Zhou et al. 2023, arXiv:2311.07911, section 2.3): as it is, without its first line ("Sure, here it is:"),
/// without its last line, without both, and each of these four without asterisks, for markdown that hides what was asked for. Eight in all.
/// </summary>
internal static class LooseReplies
{
    public static IEnumerable<string> Of(string reply)
    {
        string[] cuts = [reply, WithoutFirstLine(reply).Trim(), WithoutLastLine(reply).Trim(), WithoutFirstLine(WithoutLastLine(reply)).Trim()];
        return cuts.Concat(cuts.Select(cut => cut.Replace("*", "", StringComparison.Ordinal)));
    }

    private static string WithoutFirstLine(string text) => text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? text[(end + 1)..] : "";

    private static string WithoutLastLine(string text) => text.LastIndexOf('\n') is >= 0 and var end ? text[..end] : "";
}
