using GptFathom.Models;
using GptFathom.Models.Limits;
using GptFathom.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Models.Limits;

public class ExpectedTokensTests
{
    [Fact]
    public void A_prompt_is_counted_where_its_tokenizer_is_known_and_estimated_elsewhere()
    {
        ModelRequest request = Request("What is six times seven?");
        Assert.Equal(6, new ExpectedTokens(RealTokenizers.O200k).Input(request));
        Assert.Equal(8, new ExpectedTokens(TokenCounter.UpperBound).Input(request));
    }

    [Fact]
    public void A_reply_is_expected_to_be_as_long_as_the_longest_of_the_last_ones_and_no_longer_than_it_may_be()
    {
        ExpectedTokens expected = new(TokenCounter.UpperBound);
        Assert.Equal(1_024, expected.Output(Request("x")));
        Assert.Equal(200, expected.Output(Request("x", most: 200)));
        foreach (int length in new[] { 30, 500, 40 }) expected.Note(Reply(length));
        Assert.Equal(500, expected.Output(Request("x")));
        Assert.Equal(200, expected.Output(Request("x", most: 200)));
        for (int i = 0; i < 64; i++) expected.Note(Reply(50));
        Assert.Equal(50, expected.Output(Request("x")));
    }

    private static ModelRequest Request(string prompt, int? most = null) => new([new ChatMessage(ChatRole.User, prompt)], new ChatOptions { MaxOutputTokens = most });

    private static ChatResponse Reply(int tokens) => new() { Usage = new UsageDetails { OutputTokenCount = tokens } };
}
