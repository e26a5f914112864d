using System.Text.Json.Serialization;

namespace GptFathom.Datasets.Download;

/// <summary>Where the data of a dataset come from: its official files with their checksums.</summary>
internal sealed record SourceManifest
{
    /// <summary>Name of the dataset: that of the manifest's file.</summary>
    [JsonIgnore]
    public string Dataset { get; init; } = "";

    /// <summary>Ids of the benchmarks that are evaluated on it, without their variants.</summary>
    public required IReadOnlyList<string> Benchmarks { get; init; }

    public required string Title { get; init; }

    public required Uri Homepage { get; init; }

    /// <summary>Licence of the data.</summary>
    public required string Licence { get; init; }

    /// <summary>Number of samples of the evaluated splits.</summary>
    public required int Samples { get; init; }

    public required IReadOnlyList<SourceFile> Files { get; init; }
}
