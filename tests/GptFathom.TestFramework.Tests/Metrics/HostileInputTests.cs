using System.Text.Json;
using CsCheck;
using GptFathom.Answers;
using GptFathom.Answers.Paper;
using GptFathom.Metrics;
using GptFathom.Metrics.Paper;
using GptFathom.Tests.Metrics.Instructions;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Metrics;

public class HostileInputTests
{
    private static readonly IAnswerExtractor[] Extractors =
    [
        FinalNumber.Extractor, JsonAnswer.Extractor, MathAnswer.Extractor, ProgramOutput.Extractor, BbhAnswer.Extractor, FinalAnswer.Extractor, WholeText.Extractor,
        ChoiceAnswer.Extractor, ChoiceSetAnswer.Extractor, StatedLetter.Extractor, FirstWord.Extractor, ShortAnswer.Extractor,
        RawText.Extractor, AlphabeticalLetter.Extractor, UntrimmedLetter.Extractor, FirstLetter.Extractor, LetterList.Extractor, LeadingWord.Extractor,
        FirstConclusion.Extractor, AnswerDigits.Extractor, LastNumber.Extractor, LastBox.Extractor, ChatProgram.Extractor, CompletedProgram.Extractor,
        FencedProgram.Extractor, MbppProgram.Extractor,
    ];

    private static readonly IMetric[] Metrics =
    [
        NumberEquality.Metric, MathEquivalence.Metric, PythonLiteralEquality.Metric, BbhEquality.Metric, ExactMatch.Metric, TokenF1.Metric,
        ChoiceEquality.Metric, ChoiceSetEquality.Metric, SquadExactMatch.Metric, SquadF1.Metric, DropExactMatch.Metric, DropF1.Metric, TydiF1.Metric, LastWord.Metric,
        PrefixMatch.Metric, LetterListMatch.Metric, DigitsMatch.Metric, FuzzyMatch.Metric, WordF1.Metric, MathMatch.Metric,
        InstructionFollowing.Strict,
    ];

    private static readonly IReadOnlyDictionary<string, JsonElement> Instructions = Instructed.Sample(Everything.All).Metadata;

    private static readonly Gen<string> Fragments = Gen.OneOf(
        "{", "}", "[", "]", "(", ")", "\\", "\"", "'", "answer", "\"answer\":", "the answer is ", "A:", "####", "\\boxed{", "\\frac", "\\sqrt", "\\text{", "^", "_", "/", "-", "±", ",",
        ".", ":", "=", "\n", " ", "**", "$", "```json", "assert f(", "==", "[ANSWER]", "1", "23", "1e", "1,000", "0x", "x", "\\u12", "\\ud800", "\uD800", "\uDC00", "٣", "𝟏", "b'", "\0", "!", "|",
        "(A)", "The answer is ", "So the answer is ", "所以答案是 ", "```", "\\fbox{", "\\text{ ", "Σ", "İ", "the", "\ndef", "\n[DONE]")
        .Array[0, 12].Select(string.Concat);

    [Fact]
    public void Nothing_throws_on_any_text() => Gen.Select(Gen.OneOf(Gen.String, Fragments), Gen.OneOf(Gen.String, Fragments)).Sample(Exercise, iter: 5_000);

    [Theory]
    [InlineData("\\"), InlineData("9"), InlineData("{"), InlineData("["), InlineData("\""), InlineData("\"answer\":"), InlineData(",222"), InlineData("1/")]
    [InlineData("\\boxed{")]
    [InlineData("answer to "), InlineData("**"), InlineData("\uD800"), InlineData("\\frac"), InlineData("'a' "), InlineData("(1),"), InlineData("-")]
    [InlineData("^"), InlineData("!")]
    [InlineData("1,"), InlineData("1-"), InlineData("Σ"), InlineData("Σ."), InlineData("\\boxed"), InlineData("The answer is "), InlineData("```"), InlineData("\\text{ ")]
    [InlineData("a "), InlineData("\nif")]
    [InlineData("B "), InlineData("The answer is (B). "), InlineData("A, "), InlineData("B is wrong. "), InlineData("选"), InlineData("(")]
    [InlineData("* a\n"), InlineData("*"), InlineData("***\n"), InlineData("a. "), InlineData("<<"), InlineData("a a"), InlineData("A.B"), InlineData("\n\n"), InlineData("P.")]
    public void Nothing_hangs_or_overflows_on_100_kB_of_one_thing(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        Exercise(text, text + " ");
        Exercise("{\"answer\": \"" + text, piece);
    }

    private static void Exercise(string output, string target)
    {
        Sample sample = Samples.Of(target) with { Choices = [target, "B", output], Metadata = Instructions };
        foreach (IAnswerExtractor extractor in Extractors) _ = extractor.Extract(output, sample);
        foreach (IMetric metric in Metrics) Assert.InRange(metric.Measure(output, sample), 0, 1);
    }
}
