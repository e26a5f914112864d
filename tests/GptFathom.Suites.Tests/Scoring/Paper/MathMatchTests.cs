using GptFathom.Suites.Scoring;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

/// <summary>Expected values: the rules of is_equiv in the repository of MATH's authors, worked by hand.</summary>
public class MathMatchTests
{
    [Theory]
    [InlineData(@"\dfrac12", @"\frac{1}{2}"), InlineData("1/2", @"\tfrac{1}{2}"), InlineData(".5", @"\frac{1}{2}"), InlineData("x = 5", "5"), InlineData(@"\sqrt3", @"\sqrt{3}")]
    [InlineData(@"\left( 3, 4 \right]", "(3,4]"), InlineData(@"90^\circ", "90"), InlineData(@"\$5\%", "5"), InlineData(@"12\text{ inches}", "12"), InlineData(@"1\!000", "1000")]
    [InlineData(@"\frac1{72}", @"\frac{1}{72}"), InlineData(@"{.5}", "{0.5}"), InlineData("-3/4", @"\frac{-3}{4}"), InlineData(@"\\frac{1}{2}", @"\frac{1}{2}")]
    public void A_box_with_another_spelling_of_the_target_is_right(string content, string target)
    {
        Assert.Equal(1, InBox(content, target));
        Assert.Equal(1, InBox(target, content));
    }

    [Theory]
    [InlineData("24", "2"), InlineData(@"\frac{1}{2}x", @"\frac{1}{2}"), InlineData("5 apples", "5")]
    public void So_is_one_that_starts_with_it(string content, string target) => Assert.Equal(1, InBox(content, target));

    [Theory]
    [InlineData("2", "24"), InlineData("0.50", @"\frac{1}{2}"), InlineData("2/4", @"\frac{1}{2}"), InlineData("abc=5", "5"), InlineData("1000", "1,000"), InlineData("01/2", @"\frac{1}{2}")]
    [InlineData(@"\text{A}", "A"), InlineData(@"5\text{ m}\text{ s}", "5 "), InlineData(@" \sqrt", @"\sqrt"), InlineData(@" \frac", @"\frac"), InlineData("-0/1", @"\frac{0}{1}")]
    public void Any_other_is_wrong(string content, string target) => Assert.Equal(0, InBox(content, target));

    [Theory]
    [InlineData(@"5\text{ m}\text{ s}"), InlineData(@"\sqrt"), InlineData(@"\frac"), InlineData(@"\frac1"), InlineData("")]
    public void What_cannot_be_normalised_equals_itself(string text) => Assert.Equal(1, InBox(text, text));

    [Theory]
    [InlineData("5 is the answer.", "5", 1), InlineData("x = 5", "5", 0), InlineData("1/2", @"\frac{1}{2}", 0), InlineData(@"\fbox{5}", "5", 0)]
    public void An_output_without_a_box_has_to_start_with_the_target(string output, string target, double score) => Assert.Equal(score, Measure(output, target));

    private static double InBox(string content, string target) => Measure($@"So $\boxed{{{content}}}$.", target);

    private static double Measure(string output, string target)
    {
        Sample sample = Samples.Of(target);
        return PaperMetrics.MathMatch.Measure(PaperExtractors.LastBox.Extract(output, sample).Answer!, sample);
    }
}
