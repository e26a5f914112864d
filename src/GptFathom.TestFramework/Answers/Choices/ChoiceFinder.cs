using System.Text.RegularExpressions;
using GptFathom.Answers.Json;
using GptFathom.Answers.Statements;

namespace GptFathom.Answers.Choices;

/// <summary>Finds the letters that an output chooses.</summary>
internal static class ChoiceFinder
{
    private const int MaxLead = 24;

    /// <summary>So many mentions are read back from the end: more than any question has options.</summary>
    private const int MaxClaims = 40;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex Lead = new(@"^(?:the )?(?:option|choice|letter|选项|选)?\s*$", Options);

    private static readonly Regex Detachment = new(@"^(?:[.:,\r\n。、!;]| [-–—]|项)", Options);

    private static readonly Regex Denial = new(
        @"not\b|n't|\bnever\b|\bwrong|\bincorrect|\bfalse\b|\bexcept\b|\brather than\b|\bunlike\b|\bneither\b|\binstead of\b|不|错|非|排除",
        Options);

    /// <summary>The letters of the last explicit statement, else those that lead the output, else that of the one option whose text it repeats.</summary>
    public static Extraction Find(string output, Sample sample)
    {
        if (Abstention.Is(output, sample)) return Extraction.None;
        OptionTexts options = new(sample);
        if (JsonField.Find(output) is { } field) return FromField(ChoiceText.Plain(field.Text), options, field.IsComplete);
        if (JsonField.IsCutOff(output)) return Extraction.None;
        string text = ChoiceText.Plain(RunOn.Cut(output)).Trim();
        List<Letters> mentions = LetterScanner.All(text);
        if (Stated(text, mentions, options) is { } stated) return Extraction.Stated(stated);
        if (Leading(text, mentions, options) is { } leading) return Extraction.Stated(leading);
        return options.Equal(text) is { } whole ? Extraction.Stated($"{whole}")
            : !Denial.IsMatch(text) && options.Contained(text) is { } contained ? Extraction.Guessed($"{contained}") : Extraction.None;
    }

    private static Extraction FromField(string value, OptionTexts options, bool isComplete)
    {
        string text = value.Trim(" \t\r\n[]".ToCharArray()).Replace("\"", "", StringComparison.Ordinal);
        List<Letters> mentions = LetterScanner.All(text);
        string? letters = Stated(text, mentions, options) ?? Leading(text, mentions, options) ?? options.Equal(text)?.ToString();
        return letters is null ? Extraction.None : isComplete ? Extraction.Stated(letters) : Extraction.Guessed(letters);
    }

    private static string? Stated(string text, List<Letters> mentions, OptionTexts options)
    {
        (string Letters, int Position) said = SaidInWords(text, options);
        HashSet<char> denied = [];
        int first = Math.Max(0, mentions.Count - MaxClaims);
        for (int i = mentions.Count - 1; i >= first && mentions[i].Start > said.Position; i--)
        {
            Claim claim = IsLastLine(text, mentions[i], options) ? Claim.Asserted : ClaimReader.Read(text, mentions[i], options);
            bool isTakenBack = claim == Claim.Asserted && Retraction.After(text, mentions[i].End) is not null;
            if (claim == Claim.Asserted && !isTakenBack && !denied.IsSupersetOf(mentions[i].Set)) return mentions[i].Set;
            if (claim == Claim.Denied || isTakenBack) denied.UnionWith(mentions[i].Set);
        }
        return said.Position >= 0 && !denied.IsSupersetOf(said.Letters) ? said.Letters : null;
    }

    /// <summary>"The answer is Paris": the last statement that names an option by its text.</summary>
    private static (string Letters, int Position) SaidInWords(string text, OptionTexts options)
    {
        foreach (Statement statement in StatementFinder.LatestFirst(text))
        {
            if (options.Equal(Sentence.First(statement.Text)) is not { } option) continue;
            if (!ClaimReader.IsDoubted(text.AsSpan(0, statement.Position))) return ($"{option}", statement.Position);
        }
        return ("", -1);
    }

    /// <summary>Whether the letters, perhaps with their option's text, are all that the last of several lines says.</summary>
    private static bool IsLastLine(string text, Letters letters, OptionTexts options)
    {
        int start = text.LastIndexOf('\n', letters.Start, Math.Min(MaxLead, letters.Start) + 1) + 1;
        return start > 0 && text.IndexOf('\n', letters.End) < 0
            && IsAlone(text[start..letters.Start], text[letters.End..], letters, options) && !HasLabel(text[..start]);
    }

    private static string? Leading(string text, List<Letters> mentions, OptionTexts options)
    {
        if (mentions.Count == 0) return null;
        Letters first = mentions[0];
        bool leads = IsAlone(text[..first.Start], text[first.End..], first, options) || Opens(text, first, options);
        return leads && Retraction.After(text, first.End) is null && !mentions.Skip(1).Any(other => IsLabel(text, other) && other.Set != first.Set) ? first.Set : null;
    }

    /// <summary>"B. Paris is", "(B) because": the letter and then something else, unless that says that it is wrong.</summary>
    private static bool Opens(string text, Letters first, OptionTexts options) =>
        first.IsUpper && Lead.IsMatch(text.AsSpan(0, first.Start)) && (first.IsBracketed || Detachment.IsMatch(text.AsSpan(first.End)))
        && ClaimReader.Read(text, first, options) != Claim.Denied;

    private static bool IsAlone(string before, string after, Letters letters, OptionTexts options)
    {
        string rest = after.TrimStart(" .:,)-。".ToCharArray());
        return Lead.IsMatch(before) && (rest.Length == 0 || (letters.IsSingle && options.Equal(rest) == letters.Set[0]));
    }

    private static bool HasLabel(string text) => LetterScanner.All(text).Any(letters => IsLabel(text, letters));

    /// <summary>Whether the letter begins a line as those of listed options do: "B) ", "- B. ".</summary>
    private static bool IsLabel(string text, Letters letters) =>
        letters.IsSingle && (letters.IsBracketed || text.AsSpan(letters.End) is ['.' or ':' or '、', ..])
        && (text.AsSpan(0, letters.Start).TrimEnd(" \t-") is [] or [.., '\n']);
}
