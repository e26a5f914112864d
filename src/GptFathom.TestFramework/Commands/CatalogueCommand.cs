using System.CommandLine;
using GptFathom.Commands.Catalogue;
using GptFathom.Gates;
using GptFathom.Runs;
using GptFathom.Snapshots;

namespace GptFathom.Commands;

/// <summary><c>catalogue</c>: a Markdown page of the benchmarks, what they measure and how they ask.</summary>
internal static class CatalogueCommand
{
    public const string Name = "catalogue";

    public static Command Create(CommandContext context)
    {
        Option<string?> suite = new("--suite") { Description = "Suites or ids of benchmarks, separated by commas; all by default." };
        Option<string?> data = new("--data") { Description = "Folder of the datasets; the configured one by default, else data in the project's folder." };
        Option<string?> output = new("--out") { Description = "File that is written in place of the console." };
        Command command = new(Name, "Writes a Markdown page of the benchmarks: samples, settings, metric, source, licence and fingerprint of each.") { suite, data, output };
        command.SetAction((arguments, cancellation) =>
            RunAsync(context, arguments.GetValue(suite), arguments.GetValue(data), arguments.GetValue(output), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string? suite, string? data, string? output, CancellationToken cancellationToken)
    {
        (RunFolders folders, _) = context.Open(data is null ? null : new Dictionary<string, string?> { ["data"] = context.FullPath(data) });
        SuiteSelection selection = new(suite ?? SuiteSelection.All);
        BenchmarkSet benchmarks = context.Benchmarks;
        BenchmarkDefinition[] definitions = [.. benchmarks.Definitions().Where(d => selection.Contains(d.Attribute))];
        if (selection.Problem is { } problem) throw new FathomException(problem);
        CatalogueReader reader = new(benchmarks.Manifests(), DocComments.Of(benchmarks.Assemblies), folders);
        List<CatalogueEntry> entries = [];
        foreach (BenchmarkDefinition definition in definitions) entries.Add(await reader.ReadAsync(definition, cancellationToken));
        string page = CataloguePage.Write(entries);
        if (output is null) await context.Output.WriteAsync(page);
        else AtomicFile.WriteText(context.FullPath(output), page);
        return ExitCodes.Success;
    }
}
