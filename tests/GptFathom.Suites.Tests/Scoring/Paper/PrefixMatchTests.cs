using GptFathom.Suites.Scoring;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class PrefixMatchTests
{
    [Theory]
    [InlineData("18", "18"), InlineData("180", "18"), InlineData("Because of it", "B"), InlineData("2,125.", "2,125"), InlineData("signals", "sign"), InlineData("x", "")]
    public void An_answer_that_starts_with_the_target_is_right(string answer, string target) => Assert.Equal(1, Measure(answer, target));

    [Theory]
    [InlineData("18", "180"), InlineData(" 18", "18"), InlineData("b", "B"), InlineData("2125", "2,125"), InlineData("", "B"), InlineData("É", "E"), InlineData("e\u0301", "é")]
    public void Any_other_is_wrong(string answer, string target) => Assert.Equal(0, Measure(answer, target));

    [Fact]
    public void Any_target_will_do() => Assert.Equal(1, Measure("50", "7", "5"));

    [Fact]
    public void Without_a_target_nothing_is_right() => Assert.Equal(0, Measure("x"));

    private static double Measure(string answer, params string[] targets) => PaperMetrics.PrefixMatch.Measure(answer, Samples.Of(targets));
}
