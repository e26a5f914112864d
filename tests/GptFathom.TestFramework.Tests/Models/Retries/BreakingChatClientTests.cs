using GptFathom.Models;
using GptFathom.Models.Providers;
using GptFathom.Models.Retries;
using Xunit;

namespace GptFathom.Tests.Models.Retries;

public class BreakingChatClientTests
{
    private static readonly EndpointException Error = new("503", FailureKind.Transient);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task So_many_failures_in_a_row_end_the_run_and_nothing_more_is_asked()
    {
        FakeModel model = new(_ => throw Error);
        using BreakingChatClient client = new(model, 3);
        Assert.Same(Error, await FailAsync(client));
        Assert.Same(Error, await FailAsync(client));
        Assert.Equal("3 calls in a row have failed, the last with: 503", Assert.IsType<ModelUnavailableException>(await FailAsync(client)).Message);
        Assert.IsType<ModelUnavailableException>(await FailAsync(client));
        Assert.Equal(3, model.Asked);
    }

    [Fact]
    public async Task A_success_starts_the_count_anew()
    {
        FakeModel model = new(i => i % 3 < 2 ? throw Error : FakeModel.Reply("ok"));
        using BreakingChatClient client = new(model, 3);
        for (int i = 0; i < 30; i++)
        {
            if (i % 3 < 2) Assert.Same(Error, await FailAsync(client));
            else await client.GetResponseAsync([], cancellationToken: Cancellation);
        }
    }

    [Fact]
    public async Task Slow_failures_of_calls_that_began_before_a_success_do_not_count()
    {
        TaskCompletionSource<Microsoft.Extensions.AI.ChatResponse> slow = new();
        FakeModel model = new((i, _) => i < 10 ? slow.Task : i == 10 ? Task.FromResult(FakeModel.Reply("ok")) : throw Error);
        using BreakingChatClient client = new(model, 3);
        Task<Exception>[] hanging = [.. Enumerable.Range(0, 10).Select(_ => FailAsync(client))];
        await client.GetResponseAsync([], cancellationToken: Cancellation);
        slow.SetException(Error);
        Assert.All(await Task.WhenAll(hanging), failure => Assert.Same(Error, failure));
        Assert.Same(Error, await FailAsync(client));
        Assert.Same(Error, await FailAsync(client));
        Assert.IsType<ModelUnavailableException>(await FailAsync(client));
    }

    [Fact]
    public async Task What_an_offline_run_misses_does_not_count()
    {
        using BreakingChatClient client = new(new FakeModel(_ => throw new CompletionMissingException("m")), 3);
        for (int i = 0; i < 10; i++) Assert.IsType<CompletionMissingException>(await FailAsync(client));
    }

    [Fact]
    public async Task Calls_that_are_cancelled_are_no_failures()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        FakeModel model = new((_, token) => Task.FromCanceled<Microsoft.Extensions.AI.ChatResponse>(token));
        using BreakingChatClient client = new(model, 1);
        for (int i = 0; i < 5; i++)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetResponseAsync([], cancellationToken: cancelled.Token));
        Assert.Equal(5, model.Asked);
    }

    private static async Task<Exception> FailAsync(BreakingChatClient client) =>
        await Assert.ThrowsAnyAsync<Exception>(() => client.GetResponseAsync([], cancellationToken: Cancellation));
}
