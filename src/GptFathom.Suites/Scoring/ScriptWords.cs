using System.Globalization;
using GptFathom.Scoring;

namespace GptFathom.Suites.Scoring;

/// <summary>The words of a text after <see cref="AnswerText"/>'s normalisation; in scripts that write no spaces, its characters with their marks.</summary>
internal static class ScriptWords
{
    public static IReadOnlyList<string> Of(string text) => [.. AnswerText.Tokens(text).SelectMany(Split)];

    private static IEnumerable<string> Split(string word)
    {
        if (!word.Any(IsUnspaced)) return [word];
        List<string> parts = [];
        bool joins = false;
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(word);
        while (elements.MoveNext())
        {
            string element = elements.GetTextElement();
            bool alone = IsUnspaced(element[0]);
            if (joins && !alone) parts[^1] += element;
            else parts.Add(element);
            joins = !alone;
        }
        return parts;
    }

    /// <summary>Thai and Lao; Burmese; Khmer; radicals, kana and Han with their extensions, those beyond the basic plane by their surrogates.</summary>
    private static bool IsUnspaced(char c) =>
        c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u2E80' and <= '\u2FDF')
            or (>= '\u3005' and <= '\u3007') or (>= '\u3040' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF') or (>= '\u3400' and <= '\u4DBF')
            or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uD88D');
}
