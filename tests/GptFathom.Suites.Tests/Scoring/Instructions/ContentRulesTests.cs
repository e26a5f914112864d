using Xunit;

namespace GptFathom.Suites.Tests.Scoring.Instructions;

/// <summary>The group "detectable_content" of IFEval (Zhou et al. 2023, arXiv:2311.07911, table 1).</summary>
public class ContentRulesTests
{
    [Theory]
    [InlineData("Dear [name], [date]", true), InlineData("[a][b][c]", true), InlineData("[[a] [b]]", true)]
    [InlineData("Dear [name],", false), InlineData("Dear name", false), InlineData("[a\nb] [c]", false), InlineData("(a) {b}", false)]
    public void Placeholders_stand_in_square_brackets_and_are_at_least_2(string reply, bool follows) =>
        Instructed.Check("detectable_content:number_placeholders", """{"num_placeholders":2}""", reply, follows);

    [Theory]
    [InlineData("P.S.", "Bye.\nP.S. Write.", true), InlineData("P.S.", "bye. p. s. write", true), InlineData("P.S.", "Bye.\nPS: write", false), InlineData("P.S.", "P.S write", false)]
    [InlineData("P.P.S", "Bye.\nP.P.S. Write.", true), InlineData("P.P.S", "P. P. S write", true), InlineData("P.P.S", "Bye.\nP.S. Write.", false)]
    [InlineData("Note:", "Bye.\nNOTE: write", true), InlineData("Note:", "Note write", false)]
    public void A_postscript_starts_with_its_marker(string marker, string reply, bool follows) =>
        Instructed.Check("detectable_content:postscript", $$"""{"postscript_marker":"{{marker}}"}""", reply, follows);
}
