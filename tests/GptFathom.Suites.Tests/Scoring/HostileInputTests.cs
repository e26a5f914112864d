using System.Reflection;
using System.Text.Json;
using CsCheck;
using GptFathom.Suites.Scoring;
using GptFathom.Suites.Tests.Scoring.Instructions;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class HostileInputTests
{
    private static readonly IExtractor[] AllExtractors =
    [
        .. In<IExtractor>(typeof(Extractors)), .. In<IExtractor>(typeof(SuiteExtractors)), .. In<IExtractor>(typeof(PaperExtractors)),
    ];

    private static readonly IMetric[] AllMetrics =
    [
        .. In<IMetric>(typeof(Metrics)), .. In<IMetric>(typeof(SuiteMetrics)), .. In<IMetric>(typeof(PaperMetrics)), .. In<IMetric>(typeof(InstructionFollowing)),
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
        foreach (IExtractor extractor in AllExtractors) _ = extractor.Extract(output, sample);
        foreach (IMetric metric in AllMetrics) Assert.InRange(metric.Measure(output, sample), 0, 1);
    }

    private static IEnumerable<T> In<T>(Type catalogue) => catalogue.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(p => (T)p.GetValue(null)!);
}
