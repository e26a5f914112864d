using System.Text.RegularExpressions;
using GptFathom.Scoring;

namespace GptFathom.Suites.Scoring;

/// <summary>
/// The normalisation of SQuAD's evaluate-v1.1.py to the letter (Rajpurkar et al. 2016, arXiv:1606.05250): lower case, no ASCII punctuation, no articles, single
/// spaces. <see cref="AnswerText"/> is our own, for all scripts and with numbers kept whole.
/// </summary>
internal static class SquadText
{
    private static readonly Regex Article = new(@"\b(?:a|an|the)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static string Normalise(string text) => string.Join(' ', Words(text));

    public static IReadOnlyList<string> Words(string text) =>
        WithoutArticles(WithoutPunctuation(text.ToLowerInvariant())).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public static string WithoutPunctuation(string text) => string.Concat(text.Where(c => !char.IsAscii(c) || !(char.IsPunctuation(c) || char.IsSymbol(c))));

    public static string WithoutArticles(string text) => Article.Replace(text, " ");
}
