using System.Text.RegularExpressions;
using GptFathom.Answers.Json;
using GptFathom.Answers.Statements;

namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="SuiteExtractors.FirstWord" />
internal sealed class FirstWord : IExtractor
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex Label = new(@"^\W*(?:A|Answer)[*_]*:", Options);

    private static readonly Regex Cue = new(
        @"\bthe (?:(?:next|last|final|missing|best|correct|right|most likely) )*word(?: (?:that|to|in|of|here)[^.:""\n]{0,60})? (?:is|would be|should be|must be)"
        + @"(?: (?:most likely|likely|probably|clearly|simply))?:?", Options);

    private static readonly Regex Lead = new(
        @"^\W*(?:(?:sure|certainly|of course|okay|ok|yes)\W+)?(?:(?:i think|i believe|i guess|i would say|my guess is|so|therefore|thus)(?: that)?,? ?)?(?:the )?(?:correct |final |best )?$", Options);

    private static readonly Regex Word = new(@"[\p{L}\p{M}\p{Nd}]+(?:['’-][\p{L}\p{M}\p{Nd}]+)*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public string Id => "first-word/2";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        if (Abstention.Is(output, sample)) return Extraction.None;
        if (JsonField.Find(output) is { } field)
        {
            string? value = field.IsNothing || Abstention.Is(field.Text, sample) ? null : FirstOf(field.Text);
            return value is null ? Extraction.None : field.IsComplete ? Extraction.Stated(value) : Extraction.Guessed(value);
        }
        if (JsonField.IsCutOff(output)) return Extraction.None;
        if (BeginsWithStatement(output) && LastStatement.Read(output, sample, FirstOf, Cue) is { } stated) return stated;
        string text = Label.Replace(output, "", 1);
        foreach (ValueMatch word in Word.EnumerateMatches(text, PassageEcho.End(text, sample.Input)))
        {
            string found = text.Substring(word.Index, word.Length);
            return word.Index + word.Length < text.Length ? Extraction.Stated(found) : Extraction.Guessed(found);
        }
        return Extraction.None;
    }

    /// <summary>The first word of <paramref name="text"/>, or null where it has none.</summary>
    internal static string? FirstOf(string text)
    {
        foreach (ValueMatch word in Word.EnumerateMatches(text)) return text.Substring(word.Index, word.Length);
        return null;
    }

    /// <summary>The last word of <paramref name="text"/>, or null where it has none.</summary>
    internal static string? LastOf(string text)
    {
        string? last = null;
        foreach (ValueMatch word in Word.EnumerateMatches(text)) last = text.Substring(word.Index, word.Length);
        return last;
    }

    /// <summary>Whether the reply is about the word rather than the word itself and how the passage goes on.</summary>
    private static bool BeginsWithStatement(string output)
    {
        IReadOnlyList<Statement> statements = StatementFinder.LatestFirst(output, Cue);
        return statements.Count > 0 && Lead.IsMatch(output.AsSpan(0, statements[^1].Position));
    }
}
