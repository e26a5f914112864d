using CsCheck;
using GptFathom.Suites.Scoring;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class WordF1Tests
{
    /// <summary>Two of three and two of four words: 2 · 2 / (3 + 4).</summary>
    [Theory]
    [InlineData("the cat sat", "cat sat", 1.0), InlineData("big red cat", "red cat sat down", 4.0 / 7), InlineData("cat cat dog", "cat dog dog", 2.0 / 3)]
    [InlineData("ประเทศไทย", "ไทย", 0.0), InlineData("東京都", "東京", 0.0), InlineData("the", "a", 0.0), InlineData("", "!", 0.0), InlineData("x²", "x", 0.0)]
    [InlineData("a\u0301 b", "\u0301 b", 1.0), InlineData("b\u001Cc", "c", 2.0 / 3)]
    public void Words_are_counted_between_white_space_in_every_script(string answer, string target, double f1) =>
        Assert.Equal(f1, PaperMetrics.WordF1.Measure(answer, Samples.Of(target)), 12);

    [Fact]
    public void The_best_target_counts_be_it_one_span_of_several() =>
        Assert.Equal(1, PaperMetrics.WordF1.Measure("Bears", Samples.Of("Lions", "Bears")), 12);

    [Fact]
    public void On_ASCII_it_is_that_of_SQuAD() => Gen.Select(Text, Text).Sample((a, b) =>
        PaperMetrics.WordF1.Measure(a, Samples.Of(b)) == SuiteMetrics.SquadF1.Measure(a, Samples.Of(b)));

    [Fact]
    public void It_is_symmetric_from_0_to_1() => Gen.Select(Gen.OneOf(Text, Gen.String), Text).Sample((a, b) =>
        F1(a, b) == F1(b, a) && F1(a, b) is >= 0 and <= 1);

    private static double F1(string answer, string target) => PaperMetrics.WordF1.Measure(answer, Samples.Of(target));

    private static readonly Gen<string> Text = Gen.OneOf("cat", "The", "U.S.", "7.5", "!", "Tree", "a", "\t", "an-d", "_a").Array[0, 6].Select(words => string.Join(' ', words));
}
