using System.Text.RegularExpressions;
using GptFathom.Answers.Numbers;
using GptFathom.Answers.Statements;
using GptFathom.Scoring;

namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="SuiteMetrics.BbhEquality" />
internal sealed class BbhEquality : IMetric
{
    private static readonly Regex OtherOption = new(@"\([A-Z]\)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex OptionNoun = new(@"^(?:option|choice) ", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Truths = new(["yes", "no", "true", "false", "valid", "invalid"], StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string Id => "bbh-equality/2";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample) => sample.Targets.Any(target => IsEqual(Markup.Strip(answer), Markup.Strip(target))) ? 1 : 0;

    private static bool IsEqual(string answer, string target)
    {
        if (IsOption(target)) return Option(answer) == ChoiceLetter.Read(target);
        if (NumberScanner.Whole(NumberText.Normalise(target)) is { } expected) return NumberScanner.Whole(NumberText.Normalise(answer))?.Value == expected.Value;
        if (Truths.Contains(target)) return string.Equals(LeadingWord(answer), target, StringComparison.OrdinalIgnoreCase);
        if (IsBrackets(target)) return WithoutSpace(answer) == WithoutSpace(target);
        return Words(answer).SequenceEqual(Words(target), StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsOption(string text) => text.Length == 3 && text[0] == '(' && ChoiceLetter.Read(text) is not null;

    /// <summary>A lone letter, or the one that "(B) 07/08/1971" begins with; "(A) or (B)" chooses none.</summary>
    private static char? Option(string answer)
    {
        foreach (ValueMatch noun in OptionNoun.EnumerateMatches(answer)) answer = answer[noun.Length..];
        if (ChoiceLetter.Read(answer) is { } letter) return letter;
        bool leads = answer.Length > 3 && char.IsWhiteSpace(answer[3]) && IsOption(answer[..3]);
        return leads && !OtherOption.IsMatch(answer.AsSpan(3)) ? ChoiceLetter.Read(answer[..3]) : null;
    }

    /// <summary>"Yes" of "Yes, they would", but nothing of "yes and no".</summary>
    private static string LeadingWord(string answer)
    {
        int end = answer.AsSpan().IndexOfAny(",;:.");
        return Markup.Strip(end < 0 ? answer : answer[..end]);
    }

    private static bool IsBrackets(string text) => text.Length > 0 && text.All(c => "()[]{}<> ".Contains(c, StringComparison.Ordinal));

    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string[] Words(string text) => text.Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
}
