using System.Text.RegularExpressions;

namespace GptFathom.Answers.Statements;

/// <summary>A short answer without what a model says around it on the same line.</summary>
internal static class ShortText
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>How sentences begin that follow an answer, and names do not.</summary>
    private static readonly Regex Opening = new(
        @"^(?:(?:It|This|That|These|Those|He|She|They|There|However|Note|I|You|We|Although|While|When|If|Since|Because|As|For|In|But|Also|Wait|No|Actually|Sorry|Please|Some|Many|On|The|His"
        + @"|Her|Its|Their)[ ,'’]+\S)", Options);

    /// <summary>How explanations begin that a dash or bracket sets off.</summary>
    private static readonly Regex Aside = new(
        @"^(?:the|a|an|this|that|these|it|its|which|who|whose|because|since|as|he|she|they|in|also|one|not|where|when|from|for|is|was|by|after|although) ", Options);

    private static readonly Regex Denial = new(@"^(?:definitely |certainly |probably )?not \S", Options);

    private static readonly Regex Copula = new(@"(?:です|でした|である|입니다|이다)$", Options);

    private static readonly Regex Word = new(@"\S+", Options);

    /// <summary>The answer that <paramref name="line"/> begins with; null where nothing is left or the line begins with "not".</summary>
    public static string? Of(string line)
    {
        string text = Markup.Strip(WithoutBracket(WithoutDash(FirstSentence(line.Trim()))));
        text = Copula.Replace(Markup.WithoutStop(Unwrapped(text)), "").TrimEnd();
        if (text.Count('"') == 1) text = text.Trim('"');
        return text.Length == 0 || Denial.IsMatch(text) ? null : text;
    }

    /// <summary>Whether more than a name: three words of which two are in lower case.</summary>
    private static bool IsClause(ReadOnlySpan<char> text)
    {
        int words = 0;
        int lower = 0;
        foreach (ValueMatch word in Word.EnumerateMatches(text))
        {
            words++;
            if (char.IsLower(text[word.Index])) lower++;
        }
        return words >= 3 && lower >= 2;
    }

    /// <summary>Up to a full stop after which a sentence begins, not a name.</summary>
    public static string FirstSentence(string line)
    {
        int full = line.AsSpan().IndexOfAny("。।");
        string text = full > 0 ? line[..full] : line;
        for (int stop = text.IndexOf(". ", StringComparison.Ordinal); stop >= 0; stop = text.IndexOf(". ", stop + 1, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> rest = text.AsSpan(stop + 2).TrimStart();
            if (Opening.IsMatch(rest) && IsClause(rest)) return text[..stop];
        }
        return text;
    }

    private static string WithoutDash(string text)
    {
        foreach (string dash in (string[])[" – ", " — ", " - "])
        {
            int at = text.IndexOf(dash, StringComparison.Ordinal);
            if (at > 0 && Aside.IsMatch(text.AsSpan(at + dash.Length)) && IsClause(text.AsSpan(at + dash.Length))) return text[..at];
        }
        return text;
    }

    private static string WithoutBracket(string text)
    {
        int open = text.EndsWith(')') || text.EndsWith(").", StringComparison.Ordinal) ? text.LastIndexOf(" (", StringComparison.Ordinal) : -1;
        return open > 0 && Aside.IsMatch(text.AsSpan(open + 2)) && IsClause(text.AsSpan(open + 2)) ? text[..open] : text;
    }

    /// <summary>Without the command that has LaTeX set words within mathematics.</summary>
    public static string Unwrapped(string text) =>
        text.StartsWith(@"\text{", StringComparison.Ordinal) && text.EndsWith('}') ? text[6..^1] : text;
}
