using GptFathom.Suites.Scoring;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class LastBoxTests
{
    [Theory]
    [InlineData(@"\boxed{1} or \boxed{\frac{1}{2}}.", @"\frac{1}{2}"), InlineData(@"\boxed{}", ""), InlineData(@"\boxed{2} and \fbox{3}", "2"), InlineData(@"\boxed{a\}", @"a\")]
    public void The_last_box_is_taken_with_its_braces_matched(string output, string content)
    {
        string answer = Extract(output);
        Assert.Equal($@"\boxed{{{content}}}", answer);
        Assert.Equal(content, LastBox.ContentOf(answer));
    }

    [Theory]
    [InlineData(@"\fbox{3}"), InlineData(@"\boxed 3"), InlineData(@"\boxed{1} \boxed 3 {4}"), InlineData(@"\boxed{1} \boxed{3"), InlineData("The answer is 3."), InlineData("")]
    [InlineData(@"x \boxed"), InlineData("12345{x}"), InlineData(@"\boxed {3}")]
    public void Anything_else_yields_the_whole_output_which_is_no_box(string output)
    {
        Assert.Equal(output, Extract(output));
        Assert.Null(LastBox.ContentOf(output));
    }

    private static string Extract(string output) => PaperExtractors.LastBox.Extract(output, Samples.Of()).Answer!;
}
