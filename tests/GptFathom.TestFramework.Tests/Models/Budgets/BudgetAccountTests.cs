using System.Collections.Concurrent;
using CsCheck;
using GptFathom.Models.Budgets;
using Xunit;

namespace GptFathom.Tests.Models.Budgets;

public class BudgetAccountTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly Spending One = new(1, 0, 0);

    private static readonly Gen<Spending> AnySpending = Gen.Select(Gen.Long[0, 50], Gen.Decimal[0, 5], (tokens, usd) => new Spending(1, tokens, usd));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task So_many_calls_are_let_through_and_the_next_is_told_what_was_spent()
    {
        BudgetAccount account = new(Budget.TryParse("3calls"));
        for (int i = 0; i < 3; i++) await CallAsync(account, One, new Spending(1, 12, 0));
        string message = (await Assert.ThrowsAsync<BudgetExhaustedException>(() => account.ReserveAsync(One, Cancellation))).Message;
        Assert.Equal(
            "The budget of 3 calls is used up (3 calls, 36 tokens spent). Raise it with --fathom-budget or \"budget\" in fathom.json and start again: "
                + "nothing that was answered is asked again",
            message);
    }

    [Fact]
    public async Task Where_no_budget_is_set_the_default_says_how_to_set_one()
    {
        BudgetAccount account = new(null);
        Assert.True(account.IsDefault);
        for (int i = 0; i < BudgetAccount.DefaultCalls; i++) await CallAsync(account, One, One);
        string message = (await Assert.ThrowsAsync<BudgetExhaustedException>(() => account.ReserveAsync(One, Cancellation))).Message;
        Assert.StartsWith("1,000 calls to models that cost money are the limit where no budget is set", message, StringComparison.Ordinal);
        Assert.Contains("--fathom-budget", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_failed_gives_back_what_it_had_reserved()
    {
        BudgetAccount account = new(Budget.TryParse("1calls"));
        for (int i = 0; i < 5; i++) await CallAsync(account, One, default);
        Assert.Equal(default, account.Spent);
        await CallAsync(account, One, One);
        Assert.Equal(One, account.Spent);
    }

    [Fact]
    public async Task What_does_not_fit_waits_for_the_calls_in_flight()
    {
        BudgetAccount account = new(Budget.TryParse("100tokens"));
        Spending much = new(1, 60, 0);
        await account.ReserveAsync(much, Cancellation);
        Task second = account.ReserveAsync(much, Cancellation);
        Assert.False(second.IsCompleted);
        account.Settle(much, new Spending(1, 20, 0));
        await second.WaitAsync(Patience, Cancellation);
    }

    [Fact]
    public async Task One_who_waits_can_be_cancelled_and_has_reserved_nothing()
    {
        BudgetAccount account = new(Budget.TryParse("1calls"));
        await account.ReserveAsync(One, Cancellation);
        using CancellationTokenSource impatient = new();
        Task waiting = account.ReserveAsync(One, impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        account.Settle(One, default);
        await account.ReserveAsync(One, Cancellation).WaitAsync(Patience, Cancellation);
    }

    [Fact]
    public async Task Once_used_up_it_stays_so_for_smaller_calls_too_with_one_message()
    {
        BudgetAccount account = new(Budget.TryParse("1usd"));
        await CallAsync(account, new Spending(1, 10, 0.6m), new Spending(1, 10, 0.6m));
        string first = (await Assert.ThrowsAsync<BudgetExhaustedException>(() => account.ReserveAsync(new Spending(1, 10, 0.5m), Cancellation))).Message;
        Assert.Contains("1.00 usd is used up (1 call, 10 tokens, 0.60 usd spent; the next call is expected to take 0.50 usd)", first, StringComparison.Ordinal);
        Assert.Equal(first, (await Assert.ThrowsAsync<BudgetExhaustedException>(() => account.ReserveAsync(new Spending(1, 1, 0.01m), Cancellation))).Message);
    }

    [Fact]
    public async Task No_limit_lets_everything_through()
    {
        BudgetAccount account = new(Budget.None);
        for (int i = 0; i < 5_000; i++) await CallAsync(account, One, new Spending(1, 1_000_000, 1_000));
        Assert.Equal(5_000, account.Spent.Calls);
    }

    [Fact]
    public void What_is_spent_passes_the_budget_by_no_more_than_the_calls_in_flight_took_beyond_what_was_expected() => Gen.Select(
        Gen.Long[1, 30], Gen.Long[1, 400], Gen.Decimal[0.1m, 40], Gen.Select(AnySpending, AnySpending, Gen.Bool).Array[1, 60], Gen.Int[1, 8]).Sample((calls, tokens, usd, plan, inFlight) =>
    {
        BudgetAccount account = new(new Budget { Calls = calls, Tokens = tokens, Usd = usd });
        Queue<(Spending Expected, Spending Taken)> open = new();
        Spending beyond = default;
        foreach ((Spending expected, Spending took, bool fails) in plan)
        {
            while (open.Count >= inFlight) SettleFirst();
            Task reserving = account.ReserveAsync(expected, CancellationToken.None);
            while (!reserving.IsCompleted && open.Count > 0)
            {
                SettleFirst();
                // Who waits goes on elsewhere.
                SpinWait.SpinUntil(() => reserving.IsCompleted, 1);
            }
            if (IsLetThrough(reserving)) open.Enqueue((expected, fails ? default : took));
        }
        while (open.Count > 0) SettleFirst();
        return account.Spent.Calls <= calls && account.Spent.Tokens <= tokens + beyond.Tokens && account.Spent.Usd <= usd + beyond.Usd;

        void SettleFirst()
        {
            (Spending expected, Spending taken) = open.Dequeue();
            account.Settle(expected, taken);
            beyond += new Spending(0, Math.Max(taken.Tokens - expected.Tokens, 0), Math.Max(taken.Usd - expected.Usd, 0));
        }
    });

    [Fact]
    public async Task Many_tasks_together_make_exactly_as_many_calls_as_there_are_and_all_end()
    {
        const int calls = 300;
        BudgetAccount account = new(new Budget { Calls = calls });
        ConcurrentQueue<bool> ends = new();
        await Parallel.ForEachAsync(Enumerable.Range(0, 1_000), new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = Cancellation }, async (i, token) =>
        {
            try
            {
                await account.ReserveAsync(One, token);
            }
            catch (BudgetExhaustedException)
            {
                ends.Enqueue(false);
                return;
            }
            await Task.Yield();
            bool fails = i % 5 == 0;
            account.Settle(One, fails ? default : One);
            ends.Enqueue(true);
        });
        Assert.Equal((1_000, calls), (ends.Count, account.Spent.Calls));
    }

    private static bool IsLetThrough(Task reserving)
    {
        try
        {
            return reserving.Wait(Patience);
        }
        catch (AggregateException e) when (e.InnerException is BudgetExhaustedException)
        {
            return false;
        }
    }

    private static async Task CallAsync(BudgetAccount account, Spending expected, Spending taken)
    {
        await account.ReserveAsync(expected, Cancellation);
        account.Settle(expected, taken);
    }
}
