using System.Buffers;
using System.Text.RegularExpressions;

namespace GptFathom.Answers.Choices;

/// <summary>
/// Reads from the words before and after letters of a <see cref="ChoiceText"/> whether they are claimed to be the answer, in English and Chinese.
/// </summary>
internal static class ClaimReader
{
    private const int Window = 120;
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Noun = @"(?:answers?|choice|option|response|solution|selection)(?:[ ](?:choice|option|letter))?"
        + @"(?:[ ](?:to|for|of|here|among)[^.\n]{0,60})?";
    private const string Adverb = @"(?:[ ](?:therefore|thus|then|hence|clearly|definitely"
        + @"|most[ ]likely|likely|probably|indeed|simply|obviously|actually|really|surely|certainly|now))?,?";
    private const string Verb = @"[ ](?:is|are|was|must[ ]be|would[ ]be|should[ ]be|will[ ]be|has[ ]to[ ]be|has[ ]got[ ]to[ ]be|equals)";
    private const string Label = @"(?:(?:the[ ])?(?:options?|choices?|letters?|answers?)[ ]?:?\s*)?";
    private const string Opening = @"[""“‘'(\[<]*$";

    /// <summary>Cues that make an answer of the letter after them, whatever follows it.</summary>
    private static readonly Regex Strong = new(
        @"(?:\b" + Noun + @"(?:" + Adverb + Verb + Adverb + @"\s?:?|[ ]?:|[ ]?=|[ ]?->|[ ]?→)\s*" + Label
        + @"|\b(?:i|we)(?:'d|'ll|[ ]would|[ ]will|[ ]should|[ ]must|[ ]therefore)?[ ]"
        + @"(?:choose|pick|select|go[ ]with|chose|opt[ ]for|say|answer|meant|mean)[ ]:?" + Label
        + @"|\bis[ ]not[ ][^.\n]{1,40}[ ,]but(?:[ ]rather)?[ ]" + Label
        + @"|\\f?box(?:ed)?\s*" + Label + @"|####\s*"
        + @"|答案(?:应该|应当|应|就|只能|当然)?(?:是|为|為|选|選)?(?:选项|選項)?[】\]]?\s?:?\s*|(?:正确|最佳|合适)的?(?:选项|選項|一项|一項)(?:应该|应)?(?:是|为|為)?\s?:?\s*"
        + @"|(?:选|選)(?:择|擇)?(?:选项|選項)?\s?:?\s*)" + Opening, Options);

    /// <summary>Cues that do so only where nothing but the end of the sentence follows.</summary>
    private static readonly Regex Weak = new(
        @"(?:(?:\b(?:therefore|thus|hence|so|actually|correction|sorry|conclusion|finally|final)[,:]?|->|→|⇒|=>"
        + @"|\bit(?:'s|[ ]is|[ ]must[ ]be|[ ]should[ ]be|[ ]has[ ]to[ ]be|[ ]would[ ]be)|因此|所以|综上|应该是|应为|就是)[,:]?[ ]?"
        + Label + @"|\bans(?:wer)?\b[.:]?[ ]?|(?:^|\n)[ ]*A:[ ]*)" + Opening, Options);

    private static readonly Regex Doubted = new(
        @"(?:\bif|\bwhether|\bunless|\bsuppos\w+|\bassum\w+|\bimagin\w+|\bmight|\bcould|\bmay|\bthought"
        + @"|\bsaid|\bclaim\w*|\bsome|\bothers|\bpeople|\bstudents?|\bsomeone|\bsomebody|\bfriend|\bclassmate|\bthey|\btempt\w+"
        + @"|\bwhy|\bwrong|\bincorrect|\bprevious|\bfirst|\binitial\w*|\bnever|\bnot|n't|\bonce|不|别|勿|误|错|并非|如果|假如|若|有人|可能会|有同学)[^\n]*$", Options);

    private static readonly Regex Right = new(
        @"^['""”)\]]*(?:[ ]?项|[ ]?选项)?(?:[ ](?:is|are|must[ ]be|would[ ]be|should[ ]be|seems)"
        + @"(?:[ ](?:therefore|thus|clearly|definitely|indeed|most[ ]likely|probably|likely|to[ ]be))*"
        + @"(?:[ ](?:the|a|my|our|your))?(?:[ ](?:most|best|only|single|one))*[ ](?:correct|right|best|answer|accurate|appropriate)\b"
        + @"|(?:是|为)?(?:正确|对的|最佳))", Options);

    private static readonly Regex Wrong = new(
        @"^['""”)\]]*(?:[ ]?项|[ ]?选项)?[).:]*"
        + @"(?:[ ](?:is|are|was|were|would[ ]be|must[ ]be|seems|looks|ca|can|could|does|do|should)"
        + @"(?:[ ](?:therefore|thus|clearly|definitely|also|all|both|simply))*"
        + @"(?:n't|not|[ ](?:not|wrong|incorrect|false|out|ruled[ ]out|eliminated|excluded))\b"
        + @"|[ ]?(?:wrong|incorrect|false)(?:[.,;:!]|$|[ ]because)|(?:是)?(?:不正确|错|不对|不符|有误|不是|不选|排除))", Options);

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",.;:!?\n。、");

    private static readonly string[] Conjunctions = [" so ", " then ", " but ", " hence ", " thus ", " therefore "];

    private static readonly Regex End = new(@"^['""”)\]]*\s*(?:[.。!,;:-]?\s*$|[.。!;\n]|,[ ]|[ ]?-[ ])", Options);

    public static Claim Read(string text, Letters letters, OptionTexts options)
    {
        ReadOnlySpan<char> after = text.AsSpan(letters.End, Math.Min(Window, text.Length - letters.End));
        if (Wrong.IsMatch(after) && !options.Follows(text, letters)) return Claim.Denied;
        if (after.TrimStart("\"”')] ").StartsWith("?")) return Claim.None;
        int from = Math.Max(0, letters.Start - Window);
        ReadOnlySpan<char> before = text.AsSpan(from, letters.Start - from);
        if (Right.IsMatch(after)) return Doubted.IsMatch(Clause(before)) ? Claim.None : Claim.Asserted;
        int cue = First(Strong, before);
        if (cue < 0 && End.IsMatch(after)) cue = First(Weak, before);
        return cue < 0 || IsDoubted(before[..cue]) ? Claim.None : Claim.Asserted;
    }

    /// <summary>Whether what goes before a claim makes it somebody else's, or none.</summary>
    public static bool IsDoubted(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> near = before[^Math.Min(Window, before.Length)..];
        return IsQuoted(near) || Doubted.IsMatch(Clause(near));
    }

    private static int First(Regex cue, ReadOnlySpan<char> before)
    {
        foreach (ValueMatch match in cue.EnumerateMatches(before)) return match.Index;
        return -1;
    }

    /// <summary>What the words say that belong to the claim: back to the last comma, stop, line end or conjunction.</summary>
    private static ReadOnlySpan<char> Clause(ReadOnlySpan<char> before)
    {
        int start = before.TrimEnd().LastIndexOfAny(ClauseEnds) + 1;
        ReadOnlySpan<char> clause = before[start..];
        foreach (string conjunction in Conjunctions)
        {
            int found = clause.LastIndexOf(conjunction, StringComparison.OrdinalIgnoreCase);
            if (found >= 0) clause = clause[(found + conjunction.Length)..];
        }
        return clause;
    }

    /// <summary>Whether the claim stands in quotation marks that something in its sentence goes before: somebody else's words.</summary>
    private static bool IsQuoted(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> sentence = before[(before.LastIndexOfAny(".!?\n") + 1)..];
        int quote = sentence.LastIndexOfAny("\"“「");
        return quote > 0 && !sentence[quote..].ContainsAny("”」") && (sentence[quote] != '"' || sentence.Count('"') % 2 == 1);
    }
}
