using GptFathom.Answers.Statements;
using Xunit;

namespace GptFathom.Tests.Answers.Statements;

public class RetractionTests
{
    [Theory]
    [InlineData("It is 5. Wait, that is wrong. It should be 7.", "7.")]
    [InlineData("It is 5. On second thought, I meant 7", "7")]
    [InlineData("It is 5. Sorry, I made a mistake: it is 7.\nSo be it.", "7.")]
    [InlineData("答案是5。不对，应该是7。", "7。")]
    public void What_is_put_in_the_place_of_the_answer_is_the_rest_of_the_line(string text, string replacement) =>
        Assert.Equal(replacement, Retraction.ReplacementIn(Retraction.After(text, 0)!));

    [Theory]
    [InlineData("It is 5. On second thought, no."), InlineData("It is 5. That can't be right"), InlineData("It is 5 — scratch that.")]
    public void A_retraction_may_put_nothing_in_its_place(string text) => Assert.Null(Retraction.ReplacementIn(Retraction.After(text, 0)!));

    [Theory]
    [InlineData("It is 5."), InlineData("It is 5, which is not wrong."), InlineData("")]
    public void Without_a_retraction_there_is_nothing_after_it(string text) => Assert.Null(Retraction.After(text, 0));

    [Fact]
    public void What_was_taken_back_before_the_start_does_not_count() => Assert.Null(Retraction.After("Wait. That is wrong. It is 7.", 20));
}
