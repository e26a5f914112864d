using System.Text.RegularExpressions;

namespace GptFathom.Suites.Scoring;

/// <summary>A reply that repeats how the passage ends before it goes on.</summary>
internal static class PassageEcho
{
    private const int MaxLength = 2000;
    private const int MinWords = 2;

    private static readonly Regex Word = new(@"[\p{L}\p{M}\p{Nd}]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Index after the words at the beginning of <paramref name="reply"/> that are the last ones of <paramref name="passage"/>; 0 where there are fewer than two.</summary>
    public static int End(string reply, string passage)
    {
        string start = reply[..Math.Min(MaxLength, reply.Length)];
        Match[] said = [.. Word.Matches(start).AsEnumerable()];
        if (said.Length <= MinWords) return 0;
        string[] prefix = [.. said.Select(word => word.Value.ToLowerInvariant())];
        int repeated = Overlap(prefix, Word.Matches(passage[Math.Max(0, passage.Length - MaxLength)..]).AsEnumerable().Select(word => word.Value.ToLowerInvariant()));
        return repeated >= MinWords && repeated < said.Length ? said[repeated - 1].Index + said[repeated - 1].Length : 0;
    }

    /// <summary>The length of the longest beginning of <paramref name="words"/> that ends <paramref name="passage"/>, by Knuth, Morris and Pratt's method.</summary>
    private static int Overlap(string[] words, IEnumerable<string> passage)
    {
        int[] border = new int[words.Length + 1];
        for (int i = 1; i < words.Length; i++) border[i + 1] = Next(words, border, border[i], words[i]);
        int matched = 0;
        foreach (string word in passage) matched = Next(words, border, matched, word);
        return matched;
    }

    private static int Next(string[] words, int[] border, int matched, string word)
    {
        while (matched > 0 && (matched == words.Length || words[matched] != word)) matched = border[matched];
        return words[matched] == word ? matched + 1 : 0;
    }
}
