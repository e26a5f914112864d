using GptFathom.Models;
using GptFathom.Prompting;
using GptFathom.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Prompting;

/// <summary>"hello world" is two tokens of o200k_base (tiktoken) and eleven bytes; each message counts four tokens more.</summary>
public class ContextCheckTests
{
    private static readonly ChatMessage[] Hello = [new(ChatRole.User, "hello world")];

    [Theory]
    [InlineData(10, 16), InlineData(0, 6)]
    public void A_prompt_may_fill_the_window_exactly(int reply, int window) => ContextCheck.Fits(Hello, Reply(reply), Exact(window));

    [Fact]
    public void A_token_too_many_leaves_the_sample_unscored_and_says_both_figures() => Assert.Equal(
        "the prompt has 6 tokens and the reply up to 10, the model's context window is 15; no exemplar is dropped",
        Assert.Throws<UnscoredException>(() => ContextCheck.Fits(Hello, Reply(10), Exact(15))).Message);

    [Fact]
    public void Every_message_counts() => Assert.Throws<UnscoredException>(() => ContextCheck.Fits([.. Hello, .. Hello], Reply(0), Exact(11)));

    [Fact]
    public void Without_a_tokenizer_what_might_not_fit_does_not()
    {
        ContextCheck.Fits(Hello, Reply(10), new ModelTraits { ContextWindow = 25 });
        Assert.Equal(
            "the prompt may have up to 15 tokens and the reply up to 10, the model's context window is 24; no exemplar is dropped; "
            + "the model's \"tokenizer\" in the configuration makes the count exact",
            Assert.Throws<UnscoredException>(() => ContextCheck.Fits(Hello, Reply(10), new ModelTraits { ContextWindow = 24 })).Message);
    }

    [Fact]
    public void Where_the_window_is_not_known_nothing_is_checked() => ContextCheck.Fits(Hello, Reply(int.MaxValue), ModelTraits.Default);

    [Fact]
    public void A_question_that_does_not_fit_is_not_asked()
    {
        using TraitsModel model = new(Exact(8));
        Assert.Throws<UnscoredException>(() => Prompts.Of("Greet.", [], new DecodingAttribute()).Ask(new Sample { Id = "1", Input = "hello world" }, model));
    }

    private static ModelTraits Exact(int window) => new() { ContextWindow = window, Tokens = RealTokenizers.O200k };

    private static ChatOptions Reply(int tokens) => new() { MaxOutputTokens = tokens == 0 ? null : tokens };
}
