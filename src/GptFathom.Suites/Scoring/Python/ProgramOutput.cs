using GptFathom.Answers.Json;
using GptFathom.Answers.Statements;

namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="SuiteExtractors.ProgramOutput" />
internal sealed class ProgramOutput : IExtractor
{
    private const string Open = "[ANSWER]";
    private const string Close = "[/ANSWER]";

    /// <inheritdoc/>
    public string Id => "program-output/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        if (JsonField.Find(output) is { } field)
        {
            string value = Asserted(field.Text) ?? (field.IsString ? field.Text : Literal(field.Text));
            return field.IsComplete ? Extraction.Stated(value) : Extraction.Guessed(value);
        }
        if (JsonField.IsCutOff(output)) return Extraction.None;
        if (Tagged(output) is { } tagged) return Extraction.Stated(Asserted(tagged) ?? tagged);

        string? stated = null;
        int position = -1;
        int assert = output.LastIndexOf("assert ", StringComparison.Ordinal);
        if (assert >= 0 && Asserted(Line(output, assert)) is { } asserted) (stated, position) = (asserted, assert);
        foreach (Statement statement in StatementFinder.LatestFirst(output))
        {
            if (statement.Position > position && Clean(Sentence.First(statement.Text)) is { } said) return Extraction.Stated(said);
        }
        if (stated is not null) return Extraction.Stated(stated);

        string lines = output.TrimEnd().TrimEnd('`').TrimEnd();
        return Clean(Line(lines, lines.LastIndexOf('\n') + 1)) is { } last ? Extraction.Guessed(last) : Extraction.None;
    }

    private static string Literal(string json) => json switch
    {
        "true" => "True",
        "false" => "False",
        "null" => "None",
        _ => json,
    };

    private static string? Tagged(string output)
    {
        int open = output.LastIndexOf(Open, StringComparison.OrdinalIgnoreCase);
        if (open < 0) return null;
        int close = output.IndexOf(Close, open, StringComparison.OrdinalIgnoreCase);
        string content = (close < 0 ? output[(open + Open.Length)..] : output[(open + Open.Length)..close]).Trim();
        return content.Length > 0 ? content : null;
    }

    /// <summary>What stands right of the "==" of an assertion; null where there is no assertion.</summary>
    private static string? Asserted(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        if (!trimmed.StartsWith("assert ")) return null;
        char quote = '\0';
        int depth = 0;
        for (int i = 0; i < trimmed.Length; i++)
        {
            char c = trimmed[i];
            if (quote != '\0')
            {
                if (c == '\\') i++;
                else if (c == quote) quote = '\0';
            }
            else if (c is '"' or '\'') quote = c;
            else if (c is '(' or '[' or '{') depth++;
            else if (c is ')' or ']' or '}') depth--;
            else if (depth == 0 && trimmed[i..].StartsWith("==")) return trimmed[(i + 2)..].Trim().ToString();
        }
        return null;
    }

    private static string Line(string text, int start)
    {
        int end = text.AsSpan(start).IndexOfAny('\r', '\n');
        return (end < 0 ? text[start..] : text.Substring(start, end)).Trim().Trim('`');
    }

    /// <summary>Without mark-up, but with the quotation marks that make a string of it.</summary>
    private static string? Clean(string text)
    {
        string trimmed = Markup.WithoutStop(text.Trim()).Trim('`', '*');
        return trimmed.Length == 0 ? null : trimmed;
    }
}
