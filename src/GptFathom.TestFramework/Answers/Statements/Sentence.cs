namespace GptFathom.Answers.Statements;

/// <summary>Sentences by their full stops.</summary>
internal static class Sentence
{
    /// <summary>The first sentence: up to a full stop before white space and an upper-case letter, unless the stop ends an abbreviation of up to three letters.</summary>
    public static string First(string text)
    {
        for (int stop = text.IndexOf('.'); stop >= 0 && stop + 2 < text.Length; stop = text.IndexOf('.', stop + 1))
        {
            if (text[stop + 1] == ' ' && char.IsUpper(text[stop + 2]) && !EndsAbbreviation(text, stop)) return text[..stop];
        }
        return text;
    }

    private static bool EndsAbbreviation(string text, int stop)
    {
        int start = stop;
        while (start > 0 && stop - start <= 3 && char.IsLetter(text[start - 1])) start--;
        return stop - start is > 0 and <= 3 && char.IsUpper(text[start]);
    }
}
