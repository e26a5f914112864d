using System.Text.RegularExpressions;
using GptFathom.Answers.Json;
using GptFathom.Answers.Statements;

namespace GptFathom.Answers;

/// <inheritdoc cref="Extractors.ShortAnswer" />
internal sealed class ShortAnswer : IExtractor
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex Label = new(@"^[*_]*(?:A|Answer)[*_]*:[*_]*\s*", Options);

    private static readonly Regex Preamble = new(
        @"^(?:(?:sure|certainly|of course|absolutely|great question|good question|okay|ok|alright|yes)(?: thing)?(?:[!.:,]\s+|\s*\n\s*))+\S", Options);

    /// <inheritdoc/>
    public string Id => "short-answer/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        if (WholeReply.AsTarget(output, sample) is { } whole) return Extraction.Stated(whole);
        if (Abstention.Is(output, sample)) return Extraction.None;
        if (JsonField.Find(output) is { } field) return FromField(field, sample);
        if (JsonField.IsCutOff(output)) return Extraction.None;
        string text = RunOn.Cut(output);
        return LastStatement.Read(text, sample, ShortText.Of) ?? FromFirstLine(text.Trim(), sample);
    }

    private static Extraction FromField(JsonField field, Sample sample)
    {
        string? value = field.IsNothing ? null : field.Text.StartsWith('[') ? field.Text : Found(field.Text, sample);
        return value is null ? Extraction.None : field.IsComplete ? Extraction.Stated(value) : Extraction.Guessed(value);
    }

    private static Extraction FromFirstLine(string text, Sample sample)
    {
        foreach (ValueMatch preamble in Preamble.EnumerateMatches(text)) text = text[(preamble.Length - 1)..];
        text = Label.Replace(text, "", 1);
        string line = FirstLine.Of(text);
        bool isWhole = text.AsSpan(text.IndexOf(line, StringComparison.Ordinal) + line.Length).ContainsAnyExcept(" \t");
        if (Retraction.After(text, 0) is { } after) return Replaced(after);
        string? answer = Bold.Only(line) is { } bold ? Found(bold, sample) : Found(line, sample);
        return answer is null ? Extraction.None : isWhole ? Extraction.Stated(answer) : Extraction.Guessed(answer);
    }

    private static Extraction Replaced(string after) =>
        Retraction.ReplacementIn(after) is { } replacement && ShortText.Of(replacement) is { } text ? Extraction.Stated(text) : Extraction.None;

    private static string? Found(string text, Sample sample) => ShortText.Of(text) is { } answer && !Abstention.Is(answer, sample) ? answer : null;
}
