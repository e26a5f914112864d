using GptFathom.Models;
using GptFathom.Models.Budgets;
using GptFathom.Models.Limits;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Models.Budgets;

public class BudgetChatClientTests
{
    private static readonly ModelPrices Prices = new() { Input = 1_000m, Output = 10_000m };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_settles_with_the_tokens_that_the_provider_counts()
    {
        BudgetAccount account = new(Budget.TryParse("1Mtokens"));
        await AskAsync(Client(account, new FakeModel(_ => Reply(70, 30))));
        Assert.Equal(new Spending(1, 100, 0.07m + 0.3m), account.Spent);
    }

    [Fact]
    public async Task A_provider_that_counts_nothing_is_taken_to_have_used_what_was_expected()
    {
        BudgetAccount account = new(Budget.TryParse("1Mtokens"));
        await AskAsync(Client(account, new FakeModel()), new ChatOptions { MaxOutputTokens = 8 });
        Assert.Equal((1, 1 + 8), (account.Spent.Calls, account.Spent.Tokens));
    }

    [Fact]
    public async Task A_call_that_fails_costs_nothing()
    {
        BudgetAccount account = new(Budget.TryParse("1calls"));
        await Assert.ThrowsAsync<IOException>(() => AskAsync(Client(account, new FakeModel((_, _) => throw new IOException("reset")))));
        Assert.Equal(default, account.Spent);
        await AskAsync(Client(account, new FakeModel()));
    }

    [Fact]
    public async Task A_call_that_would_pass_the_budget_is_not_made()
    {
        BudgetAccount account = new(Budget.TryParse("1usd"));
        FakeModel model = new(_ => Reply(1, 1));
        await Assert.ThrowsAsync<BudgetExhaustedException>(() => AskAsync(Client(account, model), new ChatOptions { MaxOutputTokens = 101 }));
        Assert.Equal(0, model.Asked);
    }

    [Fact]
    public async Task A_streamed_call_counts_as_well()
    {
        BudgetAccount account = new(Budget.TryParse("1calls"));
        await Client(account, new FakeModel()).GetStreamingResponseAsync("q", cancellationToken: Cancellation).ToChatResponseAsync(Cancellation);
        Assert.Equal(1, account.Spent.Calls);
        await Assert.ThrowsAsync<BudgetExhaustedException>(() => AskAsync(Client(account, new FakeModel())));
    }

    private static BudgetChatClient Client(BudgetAccount account, FakeModel model) => new(model, account, Prices, new ExpectedTokens(TokenCounter.UpperBound));

    private static Task<ChatResponse> AskAsync(BudgetChatClient client, ChatOptions? options = null) => client.GetResponseAsync("q", options, Cancellation);

    private static ChatResponse Reply(int input, int output)
    {
        ChatResponse response = FakeModel.Reply("a");
        response.Usage = new UsageDetails { InputTokenCount = input, OutputTokenCount = output };
        return response;
    }
}
