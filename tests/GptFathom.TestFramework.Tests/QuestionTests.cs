using GptFathom.Tests.Models;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests;

public sealed class QuestionTests
{
    private static readonly Sample Sum = new() { Id = "a", Input = "2 + 2?", Targets = ["4"] };

    [Fact]
    public async Task Asking_sends_prompt_and_options_as_they_are_and_scores_the_reply()
    {
        List<ChatMessage> prompt = [new(ChatRole.System, "Add."), new(ChatRole.User, "2 + 2?")];
        ChatOptions options = new() { MaxOutputTokens = 5 };
        IEnumerable<ChatMessage>? asked = null;
        ChatOptions? with = null;
        using FakeModel model = new(_ => FakeModel.Reply("The answer is 4."));
        using IChatClient watched = model.AsBuilder().Use(
            (messages, given, inner, cancellation) =>
            {
                (asked, with) = (messages, given);
                return inner.GetResponseAsync(messages, given, cancellation);
            },
            null).Build();

        Score score = await new Question(Sum, prompt, options, watched).AskAsync(Extractors.FinalNumber, Metrics.NumberEquality, TestContext.Current.CancellationToken);

        Assert.Equal((1, "4"), (score.Value, score.Answer));
        Assert.Same(prompt, asked);
        Assert.Same(options, with);
        Assert.Equal(1, model.Asked);
    }

    [Fact]
    public async Task What_the_model_throws_comes_through()
    {
        using FakeModel model = new((_, _) => throw new HttpRequestException("503"));
        Question question = new(Sum, [], new ChatOptions(), model);
        await Assert.ThrowsAsync<HttpRequestException>(() => question.AskAsync(Extractors.FinalNumber, Metrics.NumberEquality, TestContext.Current.CancellationToken));
    }
}
