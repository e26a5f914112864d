namespace GptFathom.Models.Budgets;

/// <summary>
/// What a run has spent of its budget, over all models. A call reserves what it is expected to take, and settles with what it took: the budget is never
/// passed by more than the calls in flight take beyond what was expected of them. Thread-safe.
/// </summary>
/// <param name="budget">What may be spent; null where the user has set none: then it is <see cref="DefaultCalls"/> calls to models that cost money.</param>
internal sealed class BudgetAccount(Budget? budget)
{
    public const int DefaultCalls = 1_000;

    private readonly Lock _lock = new();
    private readonly Budget _budget = budget ?? new Budget { Calls = DefaultCalls };
    private TaskCompletionSource _settled = NewSignal();
    private Spending _spent;
    private Spending _reserved;
    private string? _exhausted;

    /// <summary>Whether only calls to models that cost money count: the user has set no budget.</summary>
    public bool IsDefault { get; } = budget is null;

    public Budget Budget => _budget;

    /// <summary>What settled calls have taken.</summary>
    public Spending Spent
    {
        get { lock (_lock) return _spent; }
    }

    /// <summary>Takes what a call is expected to need. Where that does not fit, calls in flight may give some of theirs back: it waits for them.</summary>
    /// <param name="expected">Of one call.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="BudgetExhaustedException">It does not fit, and no call is in flight; or that was so before.</exception>
    public async Task ReserveAsync(Spending expected, CancellationToken cancellation)
    {
        while (TryReserve(expected) is { } settled) await settled.WaitAsync(cancellation);
    }

    /// <summary>A call has ended.</summary>
    /// <param name="expected">What was reserved for it.</param>
    /// <param name="taken">What it took; nothing where it failed.</param>
    public void Settle(Spending expected, Spending taken)
    {
        TaskCompletionSource settled;
        lock (_lock)
        {
            _reserved -= expected;
            _spent += taken;
            (settled, _settled) = (_settled, NewSignal());
        }
        settled.SetResult();
    }

    /// <returns>Null once it is reserved, else what to wait for.</returns>
    private Task? TryReserve(Spending expected)
    {
        lock (_lock)
        {
            if (_exhausted is null && (_spent + _reserved + expected).FitsIn(_budget))
            {
                _reserved += expected;
                return null;
            }
            if (_exhausted is null && _reserved.Calls > 0) return _settled.Task;
            throw new BudgetExhaustedException(_exhausted ??= Exhausted(expected));
        }
    }

    private string Exhausted(Spending next)
    {
        string spent = $"{Amounts.Calls(_spent.Calls)}, {Amounts.Tokens(_spent.Tokens)}{(_spent.Usd > 0 ? $", {Amounts.Usd(_spent.Usd)}" : "")} spent";
        string what = IsDefault
            ? $"{_budget} to models that cost money are the limit where no budget is set, and they are used up ({spent})"
            : $"the budget of {_budget} is used up ({spent}{(_budget.CountsTokens ? $"; the next call is expected to take {Expected(next)}" : "")})";
        string how = IsDefault ? "Set one with --fathom-budget or \"budget\" in fathom.json (5usd, 2Mtokens, 5000calls, none)" : "Raise it with --fathom-budget or \"budget\" in fathom.json";
        return $"{char.ToUpperInvariant(what[0])}{what[1..]}. {how} and start again: nothing that was answered is asked again";
    }

    private string Expected(Spending next) => _budget.Usd is null ? Amounts.Tokens(next.Tokens) : Amounts.Usd(next.Usd);

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
