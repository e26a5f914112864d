namespace GptFathom.Scoring;

/// <summary>The overlap of two bags of words.</summary>
internal static class WordBags
{
    /// <summary>The harmonic mean of precision and recall: twice the common words over all words. Two empty bags are equal.</summary>
    public static double F1(IReadOnlyList<string> answer, IReadOnlyList<string> target)
    {
        if (answer.Count == 0 || target.Count == 0) return answer.Count == target.Count ? 1 : 0;
        Dictionary<string, int> left = target.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        int common = 0;
        foreach (string word in answer)
        {
            if (left.GetValueOrDefault(word) == 0) continue;
            left[word]--;
            common++;
        }
        return 2.0 * common / (answer.Count + target.Count);
    }
}
