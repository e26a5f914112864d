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
        Option<bool> partial = new("--partial") { Description = "Accept runs that are limited, or have more errors than are allowed, too." };
        Option<string?> profile = new("--profile") { Description = "Name of the profile." };
        Command command = new(Name, "Makes received runs the accepted ones.") { benchmarks, model, snapshots, received, profile, partial };
        command.SetAction(arguments => Run(
            context, arguments.GetValue(benchmarks) ?? [], arguments.GetValue(model), arguments.GetValue(partial), context.SnapshotOptions(arguments.GetValue(profile), arguments.GetValue(snapshots)),
            arguments.GetValue(received)));
        return command;
    }

    private static int Run(CommandContext context, string[] benchmarks, string? model, bool partial, IReadOnlyDictionary<string, string?> options, string? received)
    {
        (Places places, FathomConfiguration configuration) = context.Open(options);
        SnapshotFolder folder = received is null ? places.OpenSnapshots() : new SnapshotFolder(places.Snapshots, () => context.FullPath(received), null);
        string candidate = model ?? configuration.Candidate
            ?? throw new FathomException($"Whose runs? Name the model with --model or \"candidate\" in {configuration.Source}.");

        IReadOnlyList<(string File, BenchmarkRun Run)> runs = Received(folder, benchmarks, candidate);
        foreach ((string file, BenchmarkRun run) in runs)
        {
            if (!partial && Acceptance.Refusal(run, GateSetup.Limits(configuration.Gate, run.Header.Benchmark, configuration.Gate.MaxErrors).MaxErrors) is { } refusal)
                throw new FathomException($"{file}: {refusal}; --partial accepts it all the same. Nothing was accepted.");
        }
        foreach ((string file, BenchmarkRun run) in runs)
        {
            BenchmarkRun? before = folder.ReadVerified(run.Header.Benchmark);
            string verified = folder.Accept(file, run.Header.Benchmark);
            AtomicFile.WriteText(folder.VerifiedMarkdown(run.Header.Benchmark), AcceptedMarkdown.Write(run, before));
            context.Output.WriteLine($"accepted: {HostileText.ForLog(run.Header.Benchmark)} of {HostileText.ForLog(candidate)} → {verified}");
        }
        return ExitCodes.Success;
    }

    private static IReadOnlyList<(string File, BenchmarkRun Run)> Received(SnapshotFolder folder, string[] benchmarks, string model)
    {
        List<(string File, BenchmarkRun Run)> found = [];
        foreach (string file in folder.AllReceived())
        {
            RunHeader header = SnapshotReader.ReadHeader(file);
            if (header.Model == model && (benchmarks.Length == 0 || benchmarks.Contains(header.Benchmark))) found.Add((file, SnapshotReader.Read(file)));
        }
        string[] missing = [.. benchmarks.Where(id => found.All(f => f.Run.Header.Benchmark != id))];
        if (missing.Length > 0) throw new FathomException($"{folder.ReceivedPath}: there is no received run of {string.Join(", ", missing)} under '{model}'. Nothing was accepted.");
        return found.Count > 0 ? found : throw new FathomException($"{folder.ReceivedPath}: there is no received run under '{model}'.");
    }
}
