using System.Text.RegularExpressions;

namespace GptFathom.Answers.Statements;

/// <summary>
/// Replies that decline to answer, as a whole: "I don't know.", "I'm not sure", "N/A", "...". What is a target of the sample is an answer nevertheless, and so
/// is whatever may be the answer to some question: "unknown", "none", "nobody".
/// </summary>
internal static class Abstention
{
    private const int MaxLength = 200;

    private const string Not = @"(?:do(?:n't| not)|cannot|can(?:'t| not)|could(?:n't| not)|am (?:not able|unable) to|'m (?:not able|unable) to)";

    private static readonly Regex Words = new(
        @"^(?:unfortunately,? )?(?:(?:i am|i'm) (?:sorry|afraid)|sorry|apologies)?[,.]? ?(?:but |that )?(?:as an ai(?: language)?(?: model| assistant)?,? )?"
        + @"(?:i (?:really |honestly |simply |just )?" + Not + @" (?:really )?(?:know|say|tell|answer|determine|help|be sure|remember|recall|provide an answer|give an answer)"
        + @"(?: (?:for sure|for certain|with certainty|with that|with this|about that|about this|to|(?:the|this|that|your|it|any)(?: answer| question| one)?|you))*"
        + @"|i have no (?:idea|answer|clue)|no (?:idea|clue)|idk|(?:(?:i am|i'm) )?not (?:really |entirely |quite |completely )?(?:sure|certain)(?: (?:about|of) (?:this|that|the answer|it)(?: one| question)?)?"
        + @"|n/a|(?:我)?(?:不知道|不清楚|不确定)|(?:很?抱歉,? ?|对不起,? ?)?(?:我)?(?:无法|不能|无从)(?:回答|确定|判断|得出答案)(?:这个问题|该问题|此问题)?"
        + @"|no lo sé|je ne sais pas|(?:das )?(?:ich )?weiß (?:ich|es) nicht|я не знаю|не знаю|わかりません|分かりません|ไม่ทราบ|모르겠습니다)?$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Whether <paramref name="reply"/> says nothing but that it has no answer.</summary>
    public static bool Is(string reply, Sample sample) => Is(reply.AsSpan().Trim()) && WholeReply.AsTarget(reply, sample) is null;

    private static bool Is(ReadOnlySpan<char> reply)
    {
        if (reply.Length > MaxLength) return false;
        ReadOnlySpan<char> bare = reply.Trim("*_`\"“” ").TrimEnd(".!…?。 *").TrimStart(".…-–—?* ");
        return bare.IsEmpty ? !reply.IsEmpty : Words.IsMatch(bare.ToString().Replace('’', '\'').Replace("，", ", ", StringComparison.Ordinal).ToLowerInvariant());
    }
}
