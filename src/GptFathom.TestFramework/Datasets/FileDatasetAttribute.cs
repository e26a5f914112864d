using System.Runtime.CompilerServices;

namespace GptFathom.Datasets;

/// <summary>
/// Samples from files, plain or compressed (<c>.gz</c>, <c>.bz2</c>). In a path one star stands for any part of the name of a file or folder (<c>mmlu/test/*_test.csv</c>).
/// Without a group of its own a sample's group is then what the star stands for, or, where several paths are given, the file's name; it precedes the id.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class FileDatasetAttribute : DatasetAttribute
{
    private protected FileDatasetAttribute(string path, string[] more) => Paths = [path, .. more];

    /// <summary>Paths relative to the project's or the data folder; read in this order.</summary>
    public IReadOnlyList<string> Paths { get; }

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
    public sealed override async IAsyncEnumerable<Sample> ReadAsync(IDataFiles files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        JsonFields fields = new(Input, Target, Id, Group, Cluster);
        foreach (string path in Paths)
        {
            foreach (string file in files.FindAll(path))
            {
                await foreach (Sample sample in ReadAsync(file, fields with { FileGroup = GroupOf(path, file) }, cancellationToken)) yield return sample;
            }
        }
    }

    private protected abstract IAsyncEnumerable<Sample> ReadAsync(string file, JsonFields fields, CancellationToken cancellationToken);

    private string? GroupOf(string path, string file)
    {
        if (DataPattern.IsPattern(path) && new DataPattern(path).StarIn(file) is { Length: > 0 } star) return star;
        return Paths.Count > 1 ? Path.GetFileNameWithoutExtension(DataFile.NameOf(file)) : null;
    }
}
