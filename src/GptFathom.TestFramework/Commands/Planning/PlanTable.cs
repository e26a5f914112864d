using System.Globalization;
using GptFathom.Models.Budgets;

namespace GptFathom.Commands.Planning;

/// <summary>A plan for people: a line a benchmark and model, then what is to be said of it.</summary>
internal static class PlanTable
{
    private const int LongestNote = 400;

    private static readonly string[] Heads = ["benchmark", "model", "samples", "calls", "in store", "tokens in", "tokens out", "at most", "usd", "at most"];

    public static IEnumerable<string> Lines(RunPlan plan)
    {
        string[][] rows = [Heads, .. plan.Benchmarks.SelectMany(b => Rows(plan, b)), .. Totals(plan)];
        int[] widths = [.. Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows) yield return string.Join("  ", row.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd();
        foreach ((string benchmark, string note) in plan.Benchmarks.SelectMany(b => b.Notes.Select(n => (b.Id, n))).Concat(plan.Refused))
            yield return new UntrustedText($"{benchmark}: {note}").ForLog(LongestNote);
        yield return plan.Budget;
    }

    private static IEnumerable<string[]> Rows(RunPlan plan, BenchmarkPlan benchmark)
    {
        string id = new UntrustedText(benchmark.Id).ForLog();
        if (benchmark.Models.Count == 0) return [Nothing(id, benchmark.Samples, benchmark.Stored)];
        return benchmark.Models.Select((model, i) => i == 0 ? Row(plan, id, Number(benchmark.Samples), Number(benchmark.Stored), model) : Row(plan, "", "", "", model));
    }

    private static IEnumerable<string[]> Totals(RunPlan plan)
    {
        ModelPlan[] models = [.. plan.Models];
        if (models.Length == 0) return [Nothing("total", plan.Samples, plan.Stored)];
        return models.Select((model, i) => i == 0 ? Row(plan, "total", Number(plan.Samples), Number(plan.Stored), model) : Row(plan, "", "", "", model));
    }

    private static string[] Nothing(string benchmark, int samples, long stored) =>
        [benchmark, "", Number(samples), "0", Number(stored), "0", "0", "0", "0.00", "0.00"];

    private static string[] Row(RunPlan plan, string benchmark, string samples, string stored, ModelPlan model) =>
    [
        benchmark, new UntrustedText(model.Model).ForLog(), samples, Number(model.Calls), stored, Number(model.Input), Number(model.Output),
        model.MostOutput is { } most ? Number(most) : "no limit", Usd(plan.Cost(model)), Usd(plan.MostCost(model)),
    ];

    private static string Usd(decimal? usd) => usd is { } known ? Amounts.Usd(known)[..^" usd".Length] : "?";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
