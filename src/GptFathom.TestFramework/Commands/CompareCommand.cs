using System.CommandLine;
using GptFathom.Configuration;
using GptFathom.Gates;
using GptFathom.Reports;
using GptFathom.Runs;
using GptFathom.Snapshots;

namespace GptFathom.Commands;

/// <summary><c>compare BASELINE CANDIDATE</c>: the gate on runs that exist already.</summary>
internal static class CompareCommand
{
    public const string Name = "compare";

    public static Command Create(CommandContext context)
    {
        Argument<string> baseline = new("BASELINE") { Description = "A snapshot file, or a model with runs in the folder; run:NAME where a file has that name." };
        Argument<string> candidate = new("CANDIDATE") { Description = "The same for the run under test." };
        Option<string?> runs = new("--runs") { Description = "Folder of the runs; .fathom/runs by default." };
        Option<string?> by = new("--by") { Description = "group: judge the groups of one benchmark as a family of their own." };
        by.AcceptOnlyFromAmong("group");
        Option<string?> benchmark = new("--benchmark") { Description = "Only this benchmark." };
        Option<string?> across = new("--across") { Description = "Names of settings that may differ, separated by commas." };
        Option<bool> strict = new("--strict") { Description = "Inconclusive and a missing baseline end with exit code 4." };
        Option<string?> json = new("--json") { Description = "Writes the verdict to this file." };
        Option<string?> profile = new("--profile") { Description = "Name of the profile." };
        Command command = new(Name, "Compares two runs with the gate's statistics.") { baseline, candidate, runs, by, benchmark, across, strict, json, profile };
        command.SetAction(arguments => Run(context, new CompareRequest
        {
            Baseline = arguments.GetRequiredValue(baseline),
            Candidate = arguments.GetRequiredValue(candidate),
            Runs = arguments.GetValue(runs),
            ByGroup = arguments.GetValue(by) is not null,
            Benchmark = arguments.GetValue(benchmark),
            Across = arguments.GetValue(across)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            IsStrict = arguments.GetValue(strict),
            Json = arguments.GetValue(json),
            Profile = arguments.GetValue(profile),
        }));
        return command;
    }

    private static int Run(CommandContext context, CompareRequest request)
    {
        (RunFolders folders, FathomConfiguration configuration) = context.Open(context.SnapshotOptions(request.Profile, null));
        RunLibrary library = new(request.Runs is null ? folders.Runs : context.FullPath(request.Runs), context);
        IReadOnlyDictionary<string, BenchmarkRun> baseline = library.Find(request.Baseline);
        IReadOnlyDictionary<string, BenchmarkRun> candidate = library.Find(request.Candidate);
        string[] shared = [.. baseline.Keys.Where(candidate.ContainsKey).Where(id => request.Benchmark is null || id == request.Benchmark).Order(StringComparer.Ordinal)];
        if (shared.Length == 0) throw new FathomException(NothingShared(request, baseline, candidate));
        GatePolicy policy = configuration.Gate with { Strict = request.IsStrict || configuration.Gate.Strict };
        GateInput[] inputs = [.. shared.Select(id => Input(baseline[id], candidate[id], policy, request))];

        RunVerdict verdict = request.ByGroup ? ByGroup(inputs, policy) : Gate.Judge(inputs, policy);
        context.Output.WriteLine(VerdictText.Table(verdict));
        if (request.Json is { } file) AtomicFile.WriteText(context.FullPath(file), VerdictJson.Write(verdict));
        return verdict.Run.Verdict.ToExitCode(policy.Strict);
    }

    private static GateInput Input(BenchmarkRun baseline, BenchmarkRun candidate, GatePolicy policy, CompareRequest request)
    {
        if (Comparability.Refusal(baseline.Header, candidate.Header, request.Across) is { } refusal)
            throw new FathomException($"{candidate.Header.Benchmark}: {refusal}. Allow it by name with --across, if it is meant.");
        return new GateInput
        {
            Benchmark = candidate.Header.Benchmark,
            Capability = candidate.Header.Capability,
            Baseline = baseline,
            Candidate = candidate,
            Extent = candidate.Header.Extent.Describe(),
            Limits = policy.LimitsOf(candidate.Header.Benchmark),
        };
    }

    private static RunVerdict ByGroup(GateInput[] inputs, GatePolicy policy) => inputs.Length == 1
        ? Gate.JudgeByGroup(inputs[0], policy)
        : throw new FathomException($"--by group judges one benchmark; name it with --benchmark: {string.Join(", ", inputs.Select(i => i.Benchmark))}.");

    private static string NothingShared(
        CompareRequest request, IReadOnlyDictionary<string, BenchmarkRun> baseline, IReadOnlyDictionary<string, BenchmarkRun> candidate) =>
        $"{request.Baseline} and {request.Candidate} have no benchmark in common{(request.Benchmark is null ? "" : $" named '{request.Benchmark}'")}: "
        + $"{string.Join(", ", baseline.Keys)} against {string.Join(", ", candidate.Keys)}.";
}
