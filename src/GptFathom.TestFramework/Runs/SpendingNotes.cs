using GptFathom.Models.Budgets;

namespace GptFathom.Runs;

/// <summary>What a run asked and what that took, a line each for its benchmarks and one for all.</summary>
internal static class SpendingNotes
{
    /// <summary>The note on one benchmark, or null where it asked nothing.</summary>
    public static string? Of(BenchmarkExecution execution) => Text(execution.Use.Asked);

    /// <summary>The note on the whole run, or null where the one on its only benchmark says it.</summary>
    public static string? Of(IEnumerable<BenchmarkExecution> executions)
    {
        AskedCalls[] asked = [.. executions.Select(e => e.Use.Asked).Where(a => a.Calls > 0)];
        return asked.Length > 1 ? Text(AskedCalls.Sum(asked)) : null;
    }

    private static string? Text(AskedCalls asked)
    {
        if (asked.Calls == 0) return null;
        string tokens = asked.Tokens.Total > 0 ? $", {Amounts.Short(asked.Tokens.Input)} tokens in, {Amounts.Short(asked.Tokens.Output)} out" : "";
        string cost = asked.Usd is > 0 and { } usd ? $", {Amounts.Usd(usd)}" : "";
        return Amounts.Calls(asked.Calls) + tokens + cost;
    }
}
