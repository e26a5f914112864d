using GptFathom.Tests.Scoring.Judging;
using Xunit;

namespace GptFathom.Tests.Scoring;

public sealed class JudgeTemplateTests
{
    [Fact]
    public void A_change_of_text_is_a_change_of_id_and_line_ends_are_none()
    {
        string id = JudgeTemplate.FromText("t/1", "a {{code}}\n---\nb").Id;
        Assert.Equal(id, JudgeTemplate.FromText("t/1", "a {{code}}\r\n---\r\nb\r\n").Id);
        Assert.NotEqual(id, JudgeTemplate.FromText("t/1", "a {{code}}\n---\nc").Id);
    }

    [Fact]
    public void What_it_lacks_is_named()
    {
        Assert.StartsWith("The judge's template 't/1' has 1 parts;", Problem("all in one {{code}}"), StringComparison.Ordinal);
        Assert.StartsWith("The judge's template 't/1' does not name {{code}}", Problem("judge\n---\n{{answer}}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_nothing_is_known_for_is_named_with_those_that_are()
    {
        RubricJudge judge = new() { Rubric = "x", Template = JudgeTemplate.FromText("t/1", "{{code}}\n---\n{{answr}}") };
        FathomException problem = await Assert.ThrowsAsync<FathomException>(
            () => judge.GradeAsync(new FakeJudge("[[1]]"), new Sample { Id = "a", Input = "q" }, FakeJudge.Reply("a"), TestContext.Current.CancellationToken));
        Assert.Contains("names {{answr}}; known here: code, rubric, lowest, highest, conversation, references, answer.", problem.Message, StringComparison.Ordinal);
    }

    private static string Problem(string text) => Assert.Throws<FathomException>(() => JudgeTemplate.FromText("t/1", text)).Message;
}
