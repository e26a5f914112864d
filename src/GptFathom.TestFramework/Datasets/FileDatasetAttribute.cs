using System.Runtime.CompilerServices;

namespace GptFathom.Datasets;

/// <summary>
/// Samples from files, plain or compressed (<c>.gz</c>, <c>.bz2</c>). In a path one star stands for any part of the name of a file or folder (<c>mmlu/test/*_test.csv</c>).
/// Without a group of its own a sample's group is then what the star stands for, or, where several paths are given, the file's name; it precedes the id.
/// A field within an object is named by the way to it (<c>question.stem</c>), an item of an array by its index from 0 (<c>turns.0</c>).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class FileDatasetAttribute : DatasetAttribute
{
    private protected FileDatasetAttribute(string path, string[] more) => Paths = [path, .. more];

    /// <summary>Paths relative to the project's or the data folder; read in this order.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Field that holds the question. Default "input".</summary>
    public string Input { get; set; } = "input";

    /// <summary>
    /// Field that holds the accepted answer, an array of them, or an object of answers with 1 for those accepted and 0 for others; it may be absent.
    /// Default "target".
    /// </summary>
    public string Target { get; set; } = "target";

    /// <summary>What separates several accepted answers in one text, such as "|" in <c>a|b</c>. Default: nothing, a text is one answer.</summary>
    public string TargetSeparator { get; set; } = "";

    /// <summary>Field that holds the id; where it is absent the id is a hash of the input. Default "id".</summary>
    public string Id { get; set; } = "id";

    /// <summary>Field that holds the group. Default "group".</summary>
    public string Group { get; set; } = "group";

    /// <summary>Field that holds the cluster. Default "cluster".</summary>
    public string Cluster { get; set; } = "cluster";

    /// <summary>
    /// Field that holds the choices of a multiple-choice question: an array of texts, an array of objects with <c>text</c> and <c>label</c>, an object with arrays
    /// of that name, or an object whose properties are the texts. Or several fields, each with one choice. The target is then the letters of the right ones in
    /// the order of <see cref="Sample.Choices"/>. Default: none.
    /// </summary>
    public string[] Choices { get; set; } = [];

    /// <summary>How the target names the right choice, where there are <see cref="Choices"/>. Default: by its letter.</summary>
    public ChoiceTarget TargetIs { get; set; }

    /// <summary>How many samples the benchmark has at most: those whose ids have the smallest hashes, the same on every machine. 0, the default, is all.</summary>
    public int Take { get; set; }

    /// <inheritdoc />
    public sealed override async IAsyncEnumerable<Sample> ReadAsync(IDataFiles files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (Take < 0) throw new FathomException($"{Paths[0]}: Take is {Take}; expected 0 or more.");
        JsonFields fields = new(Input, Target, Id, Group, Cluster) { Choices = new ChoiceFields(Choices, TargetIs), TargetSeparator = TargetSeparator };
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
