using System.Text.Json;
using System.Text.RegularExpressions;

namespace GptFathom.Suites.Scoring;

/// <summary>An answer of DROP: one span, or several.</summary>
internal sealed class DropSpans
{
    private const int Decimals = 2;

    /// <summary>References have no more than some twenty; what has more is no list of spans, and aligning it would take long.</summary>
    private const int MaxSpans = 64;

    /// <summary>Few blanks at most: a run of them is searched once and not once from each of them.</summary>
    private static readonly Regex Joint = new(@",?\s{1,3}and\s{1,3}|[,;]\s{1,3}|\n", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private readonly string[] _spans;
    private readonly HashSet<string>[] _bags;

    private DropSpans(IReadOnlyList<string> spans)
    {
        IsBlank = spans.Count == 0 || string.IsNullOrWhiteSpace(spans[0]);
        IReadOnlyList<string>[] words = [.. spans.Select(DropText.Words)];
        _spans = [.. words.Select(span => string.Join(' ', span))];
        _bags = [.. words.Select(span => span.ToHashSet(StringComparer.Ordinal))];
    }

    /// <summary>Whether there is nothing to be found: such targets do not count.</summary>
    public bool IsBlank { get; }

    public static DropSpans Of(string text) => new(Listed(text) is { Count: <= MaxSpans } list ? list : [text]);

    /// <summary>The spans that <paramref name="text"/> joins: "A and B", "A, B, and C".</summary>
    public static DropSpans Parts(string text)
    {
        string[] parts = [.. (Listed(text) ?? [text]).SelectMany(span => Joint.Split(span)).Select(part => part.Trim()).Where(part => part.Length > 0)];
        return parts.Length <= MaxSpans ? new(parts) : Of(text);
    }

    public bool Matches(DropSpans target) => _spans.Length == target._spans.Length && _spans.ToHashSet(StringComparer.Ordinal).SetEquals(target._spans);

    public double F1(DropSpans target)
    {
        (HashSet<string>[] few, HashSet<string>[] many) = _bags.Length <= target._bags.Length ? (_bags, target._bags) : (target._bags, _bags);
        if (few.Length == 0) return 0;
        bool answerIsFew = ReferenceEquals(few, _bags);
        double[,] scores = new double[few.Length, many.Length];
        for (int i = 0; i < few.Length; i++)
        {
            for (int j = 0; j < many.Length; j++) scores[i, j] = answerIsFew ? F1(few[i], many[j]) : F1(many[j], few[i]);
        }
        return Math.Round(Assignment.Best(scores).Select((column, row) => scores[row, column]).Sum() / many.Length, Decimals);
    }

    private static double F1(HashSet<string> answer, HashSet<string> target)
    {
        string[] numbers = [.. target.Where(DropText.IsNumber)];
        if (numbers.Length > 0 && !answer.Overlaps(numbers)) return 0;
        int common = answer.Count(target.Contains);
        double precision = answer.Count == 0 ? 1 : (double)common / answer.Count;
        double recall = target.Count == 0 ? 1 : (double)common / target.Count;
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static List<string>? Listed(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith("[")) return null;
        try
        {
            return JsonSerializer.Deserialize<List<string>>(text);
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
