using System.CommandLine;
using GptFathom.Configuration;
using GptFathom.Gates;
using GptFathom.Models.Budgets;
using GptFathom.Runs;
using GptFathom.Runs.Planning;
using GptFathom.Snapshots;

namespace GptFathom.Commands.Planning;

/// <summary><c>plan</c>: what a run would ask and what that would take, before anything is spent. It asks nobody and needs no key.</summary>
internal static class PlanCommand
{
    public const string Name = "plan";

    public static Command Create(CommandContext context)
    {
        RunArguments run = new();
        Option<bool> fresh = new("--fresh") { Description = "Plan a run that asks everything again, whatever the completion store has." };
        Option<string?> json = new("--json") { Description = "Writes the plan to this file." };
        Command command = new(Name, "Prints the calls, tokens and money that a run would take. It asks nobody and needs no key.") { fresh, json };
        foreach (Option option in run.All) command.Add(option);
        command.SetAction((arguments, cancellation) => RunAsync(
            context, run.Read(arguments, context) with { Fresh = arguments.GetValue(fresh) }, arguments.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, HostOptions host, string? json, CancellationToken cancellation)
    {
        using RunRehearsal rehearsal = new(host, context.Benchmarks.Definitions(), context.Time);
        List<(string, string)> refused = [];
        IReadOnlyList<RehearsedBenchmark> benchmarks = await rehearsal.LoadAsync((id, reason) => refused.Add((id, reason)), cancellation);
        PlanReader reader = new(rehearsal);
        List<BenchmarkPlan> plans = [];
        foreach (RehearsedBenchmark benchmark in benchmarks) plans.Add(await reader.ReadAsync(benchmark, cancellation));
        FathomConfiguration configuration = rehearsal.Session.Configuration;
        RunPlan plan = new(plans, refused, new PriceList(configuration.Models)) { Budget = BudgetFit.Describe(plans, configuration) };
        foreach (string line in PlanTable.Lines(plan)) context.Output.WriteLine(line);
        if (json is not null) AtomicFile.Write(context.FullPath(json), file => PlanJson.Write(plan, configuration.Candidate, file));
        return refused.Count == 0 ? ExitCodes.Success : ExitCodes.Incomplete;
    }
}
