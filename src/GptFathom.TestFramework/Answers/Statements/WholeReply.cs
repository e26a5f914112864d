namespace GptFathom.Answers.Statements;

/// <summary>
/// A reply that is, word for word, one of the sample's accepted answers. Whatever it looks like ("N/A", a title in quotation marks, a sentence that says "the
/// answer is"), it is taken whole: nothing wrong can pass that way, and no right answer is lost to the reading of it.
/// </summary>
internal static class WholeReply
{
    /// <summary>The reply without surrounding blanks where it is a target; else null.</summary>
    public static string? AsTarget(string reply, Sample sample)
    {
        ReadOnlySpan<char> bare = reply.AsSpan().Trim();
        foreach (string target in sample.Targets)
        {
            if (bare.Equals(target.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase)) return bare.ToString();
        }
        return null;
    }
}
