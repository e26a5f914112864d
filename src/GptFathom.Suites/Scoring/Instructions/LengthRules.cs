using System.Buffers;

namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>The group "length_constraints".</summary>
internal static class LengthRules
{
    private static readonly SearchValues<char> Enders = SearchValues.Create(".,?!'\"");

    /// <summary>Exactly so many paragraphs with the divider *** between them; a divider may stand before the first and after the last, no two follow each other.</summary>
    public static Predicate<string> NumberOfParagraphs(InstructionArguments arguments)
    {
        int number = arguments.Count("num_paragraphs");
        return reply => Divided.By(reply, "***") is { } paragraphs && paragraphs.Count == number;
    }

    /// <summary>At least or less than so many words: runs of letters with their marks, digits and underscores. The original's runs end at a mark, which tears words of Indic scripts.</summary>
    public static Predicate<string> NumberOfWords(InstructionArguments arguments)
    {
        Predicate<int> holds = arguments.Comparison("relation", "num_words");
        return reply => holds(WordRuns.Of(reply).Count());
    }

    /// <summary>At least or less than so many sentences; see <see cref="Sentences"/>.</summary>
    public static Predicate<string> NumberOfSentences(InstructionArguments arguments)
    {
        Predicate<int> holds = arguments.Comparison("relation", "num_sentences");
        return reply => holds(Sentences.Count(reply));
    }

    /// <summary>Exactly so many paragraphs, with one empty line between them, of which the nth starts with the word.</summary>
    public static Predicate<string> NthParagraphFirstWord(InstructionArguments arguments)
    {
        int number = arguments.Count("num_paragraphs");
        int nth = arguments.Count("nth_paragraph");
        string word = arguments.Text("first_word");
        if (nth < 1 || nth > number) throw arguments.Problem("nth_paragraph", $"1 to {number}, the number of paragraphs");
        return reply =>
        {
            string[] paragraphs = reply.Split("\n\n", StringSplitOptions.TrimEntries);
            return paragraphs.Count(p => p.Length > 0) == number && FirstWord(paragraphs[nth - 1]).Equals(word, StringComparison.OrdinalIgnoreCase);
        };
    }

    private static string FirstWord(string paragraph)
    {
        int end = paragraph.AsSpan().IndexOfAny(" \t\r\n");
        string word = (end < 0 ? paragraph : paragraph[..end]).TrimStart('\'').TrimStart('"');
        int ender = word.AsSpan().IndexOfAny(Enders);
        return ender < 0 ? word : word[..ender];
    }
}
