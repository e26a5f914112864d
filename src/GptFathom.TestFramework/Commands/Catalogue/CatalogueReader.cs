using System.Globalization;
using System.Reflection;
using GptFathom.Datasets;
using GptFathom.Datasets.Download;
using GptFathom.Runs;

namespace GptFathom.Commands.Catalogue;

/// <summary>Reads what the catalogue says of benchmarks from their declarations, their manifests, and their data where they are at hand.</summary>
internal sealed class CatalogueReader(SourceManifests manifests, DocComments comments, IDataFiles files)
{
    /// <exception cref="FathomException">The data are malformed.</exception>
    public async Task<CatalogueEntry> ReadAsync(BenchmarkDefinition definition, CancellationToken cancellationToken)
    {
        SourceManifest? manifest = manifests.Find(definition.Id);
        LoadedBenchmark? benchmark = await IfThereAsync(definition.LoadAsync(files, cancellationToken));
        IReadOnlyList<Sample>? samples = benchmark?.Samples ?? await IfThereAsync(SampleSet.LoadAsync(definition.DatasetIn(files), files, cancellationToken));
        MeasuredSettings measured = await MeasuredSettings.OfAsync(definition, benchmark, cancellationToken);
        MethodInfo method = definition.Method;
        return new CatalogueEntry
        {
            Id = definition.Id,
            Suite = definition.Attribute.Suite,
            Capability = definition.Attribute.Capability,
            Samples = SamplesText(definition, manifest, samples?.Count),
            Shots = definition.Prompt.Shots,
            ChainOfThought = definition.Prompt.ChainOfThought,
            Decoding = DecodingText(method.GetCustomAttribute<DecodingAttribute>() ?? new DecodingAttribute()),
            Template = !definition.Parameters.Any(p => p.ParameterType == typeof(Question)) ? "code" : method.GetCustomAttribute<TemplateAttribute>()?.Name ?? "chat",
            Options = definition.Prompt.Order?.Id ?? "",
            Repeats = definition.Attribute.Repeats,
            Metric = measured.Metric,
            Fingerprint = measured.Fingerprint,
            Paper = Citation.In(comments.SummaryOf(method.DeclaringType!)),
            Homepage = manifest?.Homepage,
            Licence = manifest?.Licence ?? "",
        };
    }

    private static async Task<T?> IfThereAsync<T>(Task<T> read) where T : class
    {
        try
        {
            return await read;
        }
        catch (FathomException problem) when (problem.InnerException is FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>What is at hand, unless it stands in for a larger official dataset.</summary>
    private string SamplesText(BenchmarkDefinition definition, SourceManifest? manifest, int? found)
    {
        if (manifest is null) return found is { } known ? Number(known) : "";
        if (found is not { } count) return Number(definition.Datasets[0] is FileDatasetAttribute { Take: > 0 and int most } ? Math.Min(most, manifest.Samples) : manifest.Samples);
        bool isSubstitute = manifest.Benchmarks.Count == 1 && !definition.Datasets[0].IsPresent(files) && count < manifest.Samples;
        return Number(isSubstitute ? manifest.Samples : count);
    }

    private static string DecodingText(DecodingAttribute decoding) =>
        (decoding.MaxOutputTokens > 0 ? $"{Number(decoding.MaxOutputTokens)} tokens" : "no limit")
        + string.Create(CultureInfo.InvariantCulture, $", T {decoding.Temperature}")
        + (decoding.Stop.Length > 0 ? $", {decoding.Stop.Length} stop{(decoding.Stop.Length == 1 ? "" : "s")}" : "");

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
