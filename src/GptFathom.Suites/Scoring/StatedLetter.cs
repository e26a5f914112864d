using GptFathom.Answers.Choices;
using GptFathom.Answers.Json;
using GptFathom.Answers.Statements;

namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="SuiteExtractors.StatedLetter" />
internal sealed class StatedLetter : IExtractor
{
    private const int MaxLead = 12;

    /// <inheritdoc/>
    public string Id => "stated-letter/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        bool isJson = JsonField.Find(output) is not null || JsonField.IsCutOff(output);
        if (isJson || Abstention.Is(output, sample)) return Extractors.ChoiceAnswer.Extract(output, sample);
        OptionTexts options = new(sample);
        return LastStatement.Read(RunOn.Cut(output), sample, statement => First(ChoiceText.Plain(statement), options)) ?? Extractors.ChoiceAnswer.Extract(output, sample);
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
