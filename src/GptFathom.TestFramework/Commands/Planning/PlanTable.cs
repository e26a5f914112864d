using System.Globalization;
using GptFathom.Reports;

namespace GptFathom.Commands.Planning;

/// <summary>A plan for people: a line a benchmark and model, then what is to be said of it.</summary>
internal static class PlanTable
{
    private static readonly string[] Heads = ["benchmark", "model", "samples", "calls", "in store", "tokens in", "tokens out", "at most"];

    public static IEnumerable<string> Lines(RunPlan plan)
    {
        string[][] rows = [Heads, .. plan.Benchmarks.SelectMany(Rows), .. Totals(plan)];
        int[] widths = [.. Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows) yield return string.Join("  ", row.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd();
        foreach ((string benchmark, string note) in plan.Benchmarks.SelectMany(b => b.Notes.Select(n => (b.Id, n))).Concat(plan.Refused))
            yield return HostileText.ForLog($"{benchmark}: {note}", 400);
    }

    private static IEnumerable<string[]> Rows(BenchmarkPlan benchmark)
    {
        string id = HostileText.ForLog(benchmark.Id);
        if (benchmark.Models.Count == 0) return [[id, "", Number(benchmark.Samples), "0", Number(benchmark.Stored), "0", "0", "0"]];
        return benchmark.Models.Select((model, i) => i == 0 ? Row(id, Number(benchmark.Samples), Number(benchmark.Stored), model) : Row("", "", "", model));
    }

    private static IEnumerable<string[]> Totals(RunPlan plan)
    {
        ModelPlan[] models = [.. plan.Models];
        if (models.Length == 0) return [["total", "", Number(plan.Samples), "0", Number(plan.Stored), "0", "0", "0"]];
        return models.Select((model, i) => i == 0 ? Row("total", Number(plan.Samples), Number(plan.Stored), model) : Row("", "", "", model));
    }

    private static string[] Row(string benchmark, string samples, string stored, ModelPlan model) =>
    [
        benchmark, HostileText.ForLog(model.Model), samples, Number(model.Calls), stored, Number(model.Input), Number(model.Output),
        model.MostOutput is { } most ? Number(most) : "no limit",
    ];

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
