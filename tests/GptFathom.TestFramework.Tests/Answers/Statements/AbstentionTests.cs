using GptFathom.Answers.Statements;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Answers.Statements;

public class AbstentionTests
{
    [Theory]
    [InlineData("I don't know."), InlineData("I do not know the answer to that question."), InlineData("**I’m not sure.**"), InlineData("N/A"), InlineData("..."), InlineData("—")]
    [InlineData("I'm sorry, but I can't answer that question."), InlineData("我不知道。"), InlineData("无法回答。"), InlineData("Je ne sais pas.")]
    public void A_reply_that_only_declines_is_one(string reply) => Assert.True(Abstention.Is(reply, Samples.Of("Paris")));

    [Theory]
    [InlineData("Paris"), InlineData("I don't know, but I guess Paris."), InlineData("unknown"), InlineData("None"), InlineData("nobody"), InlineData("not sure-footed"), InlineData("")]
    public void A_reply_that_says_more_or_may_be_an_answer_is_none(string reply) => Assert.False(Abstention.Is(reply, Samples.Of("Paris")));

    [Theory]
    [InlineData("I don't know."), InlineData("N/A"), InlineData("?")]
    public void A_reply_that_is_a_target_is_none(string reply) => Assert.False(Abstention.Is(reply, Samples.Of("Paris", reply)));
}
