using System.Text.RegularExpressions;
using GptFathom.Answers.Statements;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Answers.Statements;

public class LastStatementTests
{
    [Theory]
    [InlineData("The answer is 5.", "5."), InlineData("The answer is 5. Later on, the answer is 7.", "7."), InlineData("Answer: 5\n#### 7", "7")]
    [InlineData("The answer is not 5 but 7", "7"), InlineData("If so, the answer is 7", "7"), InlineData("The answer is 5. Wait, that is wrong. It should be 7", "7")]
    public void The_last_own_statement_wins(string text, string stated) => Assert.Equal(Extraction.Stated(stated), Read(text));

    [Theory]
    [InlineData("The answer is not 5."), InlineData("Some would say the answer is 5."), InlineData("The answer is: I don't know."), InlineData("The answer is 5. On second thought, no.")]
    public void What_is_denied_doubted_or_taken_back_is_no_answer(string text) => Assert.Equal(Extraction.None, Read(text));

    [Theory]
    [InlineData("It may be 5."), InlineData("")]
    public void Where_nothing_is_stated_there_is_none_to_read(string text) => Assert.Null(Read(text));

    [Fact]
    public void A_statement_in_which_nothing_can_be_read_leaves_the_one_before() => Assert.Equal(
        Extraction.Stated("5"), LastStatement.Read("The answer is 5\nThe answer is clear", Samples.Of(), said => said == "5" ? said : null));

    [Fact]
    public void More_cues_state_more() => Assert.Equal(
        Extraction.Stated("7"), LastStatement.Read("The answer is 5\nVerdict: 7", Samples.Of(), said => said, new Regex("Verdict:", RegexOptions.NonBacktracking)));

    private static Extraction? Read(string text) => LastStatement.Read(text, Samples.Of(), said => said);
}
