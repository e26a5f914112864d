using CsCheck;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class TydiF1Tests
{
    [Theory]
    [InlineData("1945年8月15日", "1945 年 8 月 15 日"), InlineData("ＯＰＣＷ", "opcw"), InlineData("16 อำเภอ", "16อำเภอ"), InlineData("ｶﾞｽ", "ガス")]
    [InlineData("Käkisalmi.", "käkisalmi"), InlineData("「パリ」", "パリ")]
    public void Blanks_between_characters_width_case_and_punctuation_have_no_say(string answer, string target) => Assert.Equal(1, Measure(answer, target), 12);

    /// <summary>Twice the common words or characters over all of them.</summary>
    [Theory]
    [InlineData("東京都", "東京", 4.0 / 5)]
    [InlineData("กรุงเทพ", "กรุง", 6.0 / 9)]
    [InlineData("서울 특별시", "서울", 2.0 / 3)]
    [InlineData("в Москве", "Москва", 0.0)]
    [InlineData("1945年", "1946年", 0.5)]
    [InlineData("大阪", "東京", 0.0)]
    public void Scripts_without_spaces_count_by_character_others_by_word(string answer, string target, double f1) =>
        Assert.Equal(f1, Measure(answer, target), 12);

    [Fact]
    public void The_best_target_counts() => Assert.Equal(1, SuiteMetrics.TydiF1.Measure("パリ", Samples.Of("ローマ", "パリ")));

    [Fact]
    public void F1_is_symmetric_from_0_to_1_and_1_for_equals() =>
        Gen.Select(Text, Text).Sample((a, b) => Measure(a, b) == Measure(b, a) && Measure(a, b) is >= 0 and <= 1 && Measure(a, a) == 1);

    private static readonly Gen<string> Text = Gen.OneOf("東京", "กรุง", "서울", "Moscow 5", "٣", "の", " ").Array[0, 5].Select(string.Concat);

    private static double Measure(string answer, string target) => SuiteMetrics.TydiF1.Measure(answer, Samples.Of(target));
}
