using System.CommandLine;
using GptFathom.Configuration;
using GptFathom.Gates;
using GptFathom.Reports;
using GptFathom.Runs;
using GptFathom.Snapshots;

namespace GptFathom.Commands;

/// <summary><c>accept [BENCHMARK...]</c>: makes received runs the accepted ones. The only command that writes a tracked file.</summary>
internal static class AcceptCommand
{
    public const string Name = "accept";

    public static Command Create(CommandContext context)
    {
        Argument<string[]> benchmarks = new("BENCHMARK") { Description = "Ids of the benchmarks; all received runs of the model by default.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> model = new("--model") { Description = "The model whose runs are accepted; the configured candidate by default." };
        Option<string?> snapshots = new("--snapshots") { Description = "Folder of the snapshots." };
        Option<string?> received = new("--received") { Description = "Folder of the received runs, where it is another one." };
        Option<bool> partial = new("--partial") { Description = "Accept runs that are limited or a shard, or have more errors than are allowed, too." };
        Option<string?> profile = new("--profile") { Description = "Name of the profile." };
        Command command = new(Name, "Makes received runs the accepted ones.") { benchmarks, model, snapshots, received, profile, partial };
        command.SetAction(arguments => Run(
            context, arguments.GetValue(benchmarks) ?? [], arguments.GetValue(model), arguments.GetValue(partial),
            context.SnapshotOptions(arguments.GetValue(profile), arguments.GetValue(snapshots)), arguments.GetValue(received)));
        return command;
    }

    private static int Run(CommandContext context, string[] benchmarks, string? model, bool partial, IReadOnlyDictionary<string, string?> options, string? received)
    {
        (RunFolders folders, FathomConfiguration configuration) = context.Open(options);
        SnapshotFolder folder = received is null ? folders.OpenSnapshots() : new SnapshotFolder(folders.Snapshots, () => context.FullPath(received), null);
        string candidate = model ?? configuration.Candidate
            ?? throw new FathomException($"Whose runs? Name the model with --model or \"candidate\" in {configuration.Source}.");

        ReceivedRuns found = new(folder, candidate, context.Benchmarks.Ids);
        IReadOnlyList<(string File, BenchmarkRun Run)> runs = found.Find(benchmarks);
        foreach ((string file, BenchmarkRun run) in runs)
        {
            if (!partial && Acceptance.Refusal(run, MaxErrors(run.Header, configuration.Gate)) is { } refusal)
                throw new FathomException($"{file}: {refusal}; --partial accepts it all the same. Nothing was accepted.");
        }
        // All are read before any is written: one that is damaged keeps all from being accepted.
        BenchmarkRun?[] before = [.. runs.Select(r => folder.ReadVerified(r.Run.Header.Benchmark))];
        foreach (((string file, BenchmarkRun run), BenchmarkRun? accepted) in runs.Zip(before)) Accept(context.Output, folder, file, run, accepted);
        if (benchmarks.Length > 0) return ExitCodes.Success;
        foreach (string file in found.Leftover()) context.Output.WriteLine($"ignored: {HostileText.ForLog(file, 1_000)}, a run of a benchmark that is no more");
        return ExitCodes.Success;
    }

    private static double? MaxErrors(RunHeader header, GatePolicy policy) => header.Gate.MaxErrors ?? policy.LimitsOf(header.Benchmark).MaxErrors;

    private static void Accept(TextWriter output, SnapshotFolder folder, string file, BenchmarkRun run, BenchmarkRun? before)
    {
        string benchmark = run.Header.Benchmark;
        string verified = folder.Accept(file, benchmark);
        AtomicFile.WriteText(folder.VerifiedMarkdown(benchmark), AcceptedMarkdown.Write(run, before));
        output.WriteLine($"accepted: {HostileText.ForLog(benchmark)} of {HostileText.ForLog(run.Header.Model)} → {verified}");
        foreach (string change in Acceptance.Changes(run, before)) output.WriteLine($"  {HostileText.ForLog(change, 400)}");
    }
}
