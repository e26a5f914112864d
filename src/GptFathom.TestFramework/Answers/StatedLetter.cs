using GptFathom.Answers.Choices;
using GptFathom.Answers.Json;
using GptFathom.Answers.Statements;

namespace GptFathom.Answers;

/// <summary>
/// The letter after "the answer is", as MMLU-Pro asks for it (Wang et al. 2024, arXiv:2406.01574; the authors' own scoring reads the letter after "answer is",
/// else after "Answer:", and of several letters there the first). Otherwise than theirs, whole letters only, the last statement wins over earlier ones, and
/// what is denied, doubted, quoted or taken back is none. An output without such a statement is read as by <see cref="ChoiceAnswer"/>.
/// </summary>
public sealed class StatedLetter : IAnswerExtractor
{
    private const int MaxLead = 12;

    private StatedLetter()
    {
    }

    /// <summary>The extractor.</summary>
    public static IAnswerExtractor Extractor { get; } = new StatedLetter();

    /// <inheritdoc/>
    public string Id => "stated-letter/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        bool isJson = JsonField.Find(output) is not null || JsonField.IsCutOff(output);
        if (isJson || Abstention.Is(output, sample)) return ChoiceAnswer.Extractor.Extract(output, sample);
        OptionTexts options = new(sample);
        return LastStatement.Read(RunOn.Cut(output), sample, statement => First(ChoiceText.Plain(statement), options)) ?? ChoiceAnswer.Extractor.Extract(output, sample);
    }

    /// <summary>The first letter of a statement that begins with one, unless it is denied or asked about.</summary>
    private static string? First(string statement, OptionTexts options)
    {
        if (LetterScanner.All(statement) is not [var letters, ..] || letters.Start > MaxLead) return null;
        bool isClaimed = ClaimReader.Read(statement, letters, options) != Claim.Denied && !statement.AsSpan(letters.End).TrimStart(" \"')").StartsWith("?");
        return isClaimed ? FirstOf(statement.AsSpan(letters.Start)) : null;
    }

    private static string FirstOf(ReadOnlySpan<char> letters) => $"{char.ToUpperInvariant(letters.TrimStart("([ ")[0])}";
}
