using System.CommandLine;
using GptFathom.Configuration;
using GptFathom.Datasets.Download;
using GptFathom.Gates;
using GptFathom.Runs;

namespace GptFathom.Commands;

/// <summary><c>fetch [BENCHMARK...]</c>: brings the data of benchmarks from their official sources into the data folder.</summary>
internal static class FetchCommand
{
    public const string Name = "fetch";

    public static Command Create(CommandContext context)
    {
        Argument<string[]> benchmarks = new("BENCHMARK") { Description = "Ids of the benchmarks whose data are wanted.", Arity = ArgumentArity.ZeroOrMore };
        Option<bool> all = new("--all") { Description = "The data of every benchmark." };
        Option<bool> list = new("--list") { Description = "Print what there is and what is present; fetch nothing." };
        Option<string?> data = new("--data") { Description = "Folder of the datasets; the configured one by default, else data in the project's folder." };
        Option<string?> mirror = new("--mirror") { Description = "Base address that is asked in place of the official ones: each file is at MIRROR/HOST/PATH." };
        Option<bool> unpinned = new("--accept-unpinned") { Description = "Take files whose hash is not known, too, and print the hash they have." };
        Command command = new(Name, "Downloads the data of benchmarks from their official sources, and verifies them.")
        {
            benchmarks, all, list, data, mirror, unpinned,
        };
        command.SetAction((arguments, cancellation) => RunAsync(context, new FetchRequest
        {
            Benchmarks = arguments.GetValue(benchmarks) ?? [],
            All = arguments.GetValue(all),
            List = arguments.GetValue(list),
            AcceptUnpinned = arguments.GetValue(unpinned),
            Overrides = Overrides(context, arguments.GetValue(data), arguments.GetValue(mirror)),
        }, cancellation));
        return command;
    }

    private static Dictionary<string, string?> Overrides(CommandContext context, string? data, string? mirror)
    {
        Dictionary<string, string?> values = [];
        if (data is not null) values["data"] = context.FullPath(data);
        if (mirror is not null) values["mirror"] = mirror;
        return values;
    }

    private static async Task<int> RunAsync(CommandContext context, FetchRequest request, CancellationToken cancellationToken)
    {
        (RunFolders folders, FathomConfiguration configuration) = context.Open(request.Overrides);
        SourceManifests known = context.Benchmarks.Manifests();
        IReadOnlyList<SourceManifest> manifests = request.All || (request.List && request.Benchmarks.Count == 0) ? known.All : known.FindAll(request.Benchmarks);
        if (request.List)
        {
            foreach (SourceManifest manifest in manifests) await context.Output.WriteLineAsync(FetchList.Line(manifest, folders.Data));
            return ExitCodes.Success;
        }
        if (manifests.Count == 0) throw new FathomException("The data of which benchmarks? Name them, or say --all; --list prints what there is.");

        FetchProgress progress = new(context.Output, context.IsTerminal, context.Time);
        using HttpClient http = DownloadClient.Create(configuration.Mirror);
        Downloader downloader = new(http, new DownloadOptions(), TimeProvider.System, progress);
        DatasetFetcher fetcher = new(downloader, new ArchiveExtractor(new ExtractionOptions()), folders.Data, configuration.Mirror, request.AcceptUnpinned);
        FetchRun run = new(fetcher, progress);
        try
        {
            foreach (SourceManifest manifest in manifests) await run.FetchAsync(manifest, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            progress.Say("cancelled; the next fetch continues where this one stopped");
            return ExitCodes.Incomplete;
        }
        progress.Say($"{run.Summary} in {folders.Data}");
        return run.Failed == 0 ? ExitCodes.Success : ExitCodes.Incomplete;
    }
}
