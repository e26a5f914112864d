using CsCheck;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Scoring;

public class ExactMatchTests
{
    [Theory]
    [InlineData("The Beatles!", "beatles"), InlineData("an  apple", "Apple"), InlineData("U.S.A.", "USA"), InlineData("«Paris»", "paris"), InlineData("ＰＡＲＩＳ", "paris")]
    [InlineData("(B)", "B"), InlineData("A", "(A)"), InlineData("1,000", "1000"), InlineData("5.0", "5"), InlineData("7.5 million", "7.5 Million")]
    public void Case_punctuation_articles_and_spelling_of_numbers_have_no_say(string answer, string target) => Assert.Equal(1, Measure(answer, target));

    [Theory]
    [InlineData("Paris France", "Paris"), InlineData("18", "180"), InlineData("7.5 million", "75 million"), InlineData("-5 degrees", "5 degrees"), InlineData("A", "B"), InlineData("+", "-"), InlineData("", "x")]
    public void Everything_else_has(string answer, string target) => Assert.Equal(0, Measure(answer, target));

    [Fact]
    public void Any_target_will_do() => Assert.Equal(1, Metrics.ExactMatch.Measure("NYC", Samples.Of("New York", "nyc")));

    [Fact]
    public void Every_text_equals_itself() => Gen.String.Sample(text => Measure(text, text) == 1);

    private static double Measure(string answer, string target) => Metrics.ExactMatch.Measure(answer, Samples.Of(target));
}
