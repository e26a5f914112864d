namespace GptFathom.Datasets;

/// <summary>Samples from a JSON Lines file (<c>.gz</c> is decompressed): one object a line, blank lines ignored.</summary>
/// <param name="path">Path relative to the project's or the data folder; either slash separates folders.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JsonLinesAttribute(string path) : DatasetAttribute
{
    /// <summary>Path relative to the project's or the data folder.</summary>
    public string Path { get; } = path;

    /// <summary>Field that holds the question. Default "input".</summary>
    public string Input { get; set; } = "input";

    /// <summary>Field that holds the accepted answer, or an array of them; it may be absent. Default "target".</summary>
    public string Target { get; set; } = "target";

    /// <summary>Field that holds the id; where it is absent the id is a hash of the input. Default "id".</summary>
    public string Id { get; set; } = "id";

    /// <summary>Field that holds the group. Default "group".</summary>
    public string Group { get; set; } = "group";

    /// <summary>Field that holds the cluster. Default "cluster".</summary>
    public string Cluster { get; set; } = "cluster";

    /// <inheritdoc />
    public override IAsyncEnumerable<Sample> ReadAsync(IDataFiles files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        return JsonLinesReader.ReadAsync(files.Find(Path), new JsonFields(Input, Target, Id, Group, Cluster), cancellationToken);
    }
}
