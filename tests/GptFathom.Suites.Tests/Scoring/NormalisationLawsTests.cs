using CsCheck;
using GptFathom.Answers.Choices;
using GptFathom.Scoring;
using GptFathom.Suites.Scoring;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

/// <summary>
/// Normalising changes nothing that is normal already. The rules of MATH's authors (<see cref="HendrycksText"/>) are to the letter of the original and not of that kind.
/// </summary>
public class NormalisationLawsTests
{
    private static readonly Dictionary<string, Func<string, string>> Normalisations = new()
    {
        ["own"] = AnswerText.Normalise,
        ["SQuAD"] = SquadText.Normalise,
        ["DROP"] = text => string.Join(' ', DropText.Words(text)),
        ["GPT-Fathom"] = PaperText.Normalise,
        ["option"] = ChoiceText.Key,
    };

    private static readonly Gen<string> Fragments = Gen.OneOf(
        "a", "The", "t-he", "AN", " ", "-", ".", ",", "7", ".5", "-7", "0.0000001", "1e5", "1E-9", "1e999", "1,000", "$", "%", "'", "“", "é", "東京", "ไทย", "İ", "ſ", "ﬁ", "Σ", "½", "٣", "_", "(", ")")
        .Array[0, 8].Select(string.Concat);

    public static TheoryData<string> Names => [.. Normalisations.Keys];

    /// <summary>White space is spaces here: drop_eval.py parts words at these only, and looks for numbers before it looks for other white space.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Normalising_twice_is_normalising_once(string name) => Gen.OneOf(Gen.String, Fragments).Sample(
        text =>
        {
            string once = Normalisations[name](string.Join(' ', text.Split((char[]?)null)));
            return Normalisations[name](once) == once;
        },
        iter: 2_000);
}
