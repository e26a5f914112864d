using System.Buffers;
using System.Text.RegularExpressions;
using GptFathom.Prompting;

namespace GptFathom;

/// <summary>
/// Options in an order that is drawn from a hash of the sample's id: right letters are balanced, and no two runs differ. Questions with an option that refers to
/// others by their place ("all of the above", "both A and B") keep the dataset's order.
/// </summary>
public sealed class ShuffledChoicesAttribute : ChoiceOrderAttribute
{
    private static readonly Regex Reference = new(
        @"\b(?:all|none|both|neither|any|either|each|some|two|three) (?:of )?(?:the )?(?:above|preceding|following|these|options|choices|answers)\b|\babove\b"
        + @"|\b[A-J](?:,? (?:and|or|&)|,|/) ?\(?[A-J]\b|以上|上述|[A-J][和与或、][A-J]|[A-J](?:选)?项",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Each reference has one of these marks or words; most questions have none, and are not searched for references.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("&,/上和与或、项");

    /// <summary>Apart from the marks, since a search for words of several letters is several times as fast.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["above", "preceding", "following", "these", "options", "choices", "answers", " and ", " or "], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override string Id => "hashed/1";

    /// <inheritdoc />
    public override Sample Arrange(Sample question)
    {
        ArgumentNullException.ThrowIfNull(question);
        string choices = string.Join('\n', question.Choices);
        return HasReference(choices) ? question : Rearrange(question, HashedOrder.Of(question.Id, question.Choices.Count));
    }

    private static bool HasReference(string choices) =>
        (choices.AsSpan().ContainsAny(Marks) || choices.AsSpan().ContainsAny(Words)) && Reference.IsMatch(choices);
}
