using System.CommandLine;
using GptFathom.Gates;
using GptFathom.Runs;
using GptFathom.Snapshots;

namespace GptFathom.Commands;

/// <summary><c>import FILE... --benchmark ID --model NAME</c>: scores outputs that exist already and writes them as a run.</summary>
internal static class ImportCommand
{
    public const string Name = "import";

    public static Command Create(CommandContext context)
    {
        Argument<string[]> files = new("FILE") { Description = "JSON Lines, plain or gzip: id, output (or a list of outputs), target.", Arity = ArgumentArity.OneOrMore };
        Option<string> benchmark = new("--benchmark") { Description = "Id of the benchmark whose extraction and metric score the outputs.", Required = true };
        Option<string> model = new("--model") { Description = "Name of the model that gave the outputs.", Required = true };
        Option<string?> data = new("--data") { Description = "Folder of the datasets, for outputs without targets." };
        Option<string?> folder = new("--out") { Description = "Folder of the run; .fathom/runs by default." };
        Command command = new(Name, "Scores outputs that exist already and writes them as a run.") { files, benchmark, model, data, folder };
        command.SetAction((arguments, cancellation) => RunAsync(
            context,
            [.. arguments.GetRequiredValue(files).Select(context.FullPath)],
            arguments.GetRequiredValue(benchmark),
            arguments.GetRequiredValue(model),
            arguments.GetValue(data),
            arguments.GetValue(folder),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        CommandContext context, IReadOnlyList<string> files, string benchmark, string model, string? data, string? folder, CancellationToken cancellationToken)
    {
        (RunFolders folders, _) = context.Open(data is null ? null : new Dictionary<string, string?> { ["data"] = context.FullPath(data) });
        BenchmarkRun run = await new RunImporter(context.Benchmarks.Definition(benchmark), model, folders).ImportAsync(files, cancellationToken);
        SnapshotFolder runs = new(folder is null ? folders.Runs : context.FullPath(folder));
        string path = runs.WriteReceived(run, OutputsPolicy.Full);
        await context.Output.WriteLineAsync(Summary(run));
        await context.Output.WriteLineAsync($"written: {path}");
        return ExitCodes.Success;
    }

    private static string Summary(BenchmarkRun run)
    {
        OutcomeCounts counts = OutcomeCounts.Of(run);
        string score = RunMean.Macro(run) is { } macro ? $"score {Figures.Percent(macro)} %" : "no score";
        string micro = RunMean.Micro(run) is { } all && RunMean.Macro(run) is { } grouped && Math.Abs(all - grouped) > 1e-9 ? $" (macro; micro {Figures.Percent(all)} %)" : "";
        string also = string.Concat(RunMean.Also(run).Select(m => $", {new UntrustedText(m.Metric)} {Figures.Percent(m.Percent)} %"));
        return $"{new UntrustedText(run.Header.Benchmark)}, {new UntrustedText(run.Header.Model)}: n {run.Records.Count}, {score}{micro}{also}, "
            + $"answered {counts.Answered}, no answer {counts.NoAnswer}, truncated {counts.Truncated}, refused {counts.Refused}, errors {counts.Error}";
    }
}
