using System.Text.RegularExpressions;
using GptFathom.Answers.Json;
using GptFathom.Answers.Statements;

namespace GptFathom.Answers;

/// <inheritdoc cref="Extractors.MathAnswer" />
internal sealed class MathAnswer : IExtractor
{
    private static readonly Regex Command = new(@"\\[A-Za-z]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex Words = new("[A-Za-z]{2}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public string Id => "math-answer/2";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        if (WholeReply.AsTarget(output, sample) is { } whole) return Extraction.Stated(whole);
        if (Abstention.Is(output, sample)) return Extraction.None;
        JsonField? json = JsonField.Find(output);
        if (json is { } nothing && (nothing.IsNothing || Abstention.Is(nothing.Text, sample))) return Extraction.None;
        if (json is { } field && FromField(field) is { } value) return field.IsComplete ? Extraction.Stated(value) : Extraction.Guessed(value);
        if (JsonField.IsCutOff(output)) return Extraction.None;
        string text = RunOn.Cut(output);
        if (Box.FindLast(text) is { } box && Found(box.Text) is { } boxed && Retraction.After(text, box.Position) is null) return Extraction.Stated(boxed);
        if (LastStatement.Read(text, sample, statement => Found(Sentence.First(statement))) is { } stated) return stated;
        ReadOnlySpan<char> trimmed = text.AsSpan().TrimEnd();
        ReadOnlySpan<char> line = trimmed[(trimmed.LastIndexOfAny('\r', '\n') + 1)..];
        string said = Markup.Strip(line.ToString());
        return Found(IsEquation(said) ? said : said[(said.LastIndexOf('=') + 1)..]) is { } guess ? Extraction.Guessed(guess) : Extraction.None;
    }

    /// <summary>"2x + y = 0", "y = 1; y = 2", but neither "x = 5" nor "so the sum is 3 + 4 = 7": more than a name before each equals sign, and no words.</summary>
    private static bool IsEquation(string text)
    {
        string symbols = Command.Replace(text, "");
        string before = symbols[..Math.Max(0, symbols.LastIndexOf('='))].Trim();
        return before.Length > 1 && before.Any(char.IsAsciiLetter) && !Words.IsMatch(symbols) && symbols.Split(';', ',').All(part => part.AsSpan().Count('=') < 2);
    }

    private static string? FromField(JsonField field)
    {
        string latex = EatenBackslashes.Restore(field.Text);
        return Found(Box.FindLast(latex)?.Text ?? latex);
    }

    private static string? Found(string text) => Markup.Strip(text) is { Length: > 0 } answer ? answer : null;
}
