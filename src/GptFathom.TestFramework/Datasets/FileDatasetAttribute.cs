using System.Runtime.CompilerServices;
using GptFathom.Datasets;

namespace GptFathom;

/// <summary>
/// Samples from files, plain or compressed (<c>.gz</c>, or as an <see cref="IFileDecoder"/> decodes). In a path one star stands for any part of the name of a file or folder (<c>mmlu/test/*_test.csv</c>).
/// Without a group of its own a sample's group is then what the star stands for, or, where several paths are given, the file's name; it precedes the id.
/// A path may name the group itself (<c>en=gsm8k/test.jsonl</c>). A field within an object or a list is named by the way to it (<c>question.stem</c>, <c>turns.0</c>).
/// </summary>
public abstract class FileDatasetAttribute : DatasetAttribute
{
    private string? _input;
    private string? _target;

    /// <summary>Initializes the dataset with its files.</summary>
    /// <param name="path">Path relative to the project's or the data folder; either slash separates folders, one star is allowed.</param>
    /// <param name="more">Further files of the same dataset.</param>
    protected FileDatasetAttribute(string path, string[] more)
    {
        ArgumentNullException.ThrowIfNull(more);
        Paths = [path, .. more];
    }

    /// <summary>Paths relative to the project's or the data folder; read in this order.</summary>
    public IReadOnlyList<string> Paths { get; private set; }

    /// <summary>Field that holds the question. Default "input"; empty where rows have none and an <see cref="Expander"/> makes samples of them.</summary>
    public string Input
    {
        get => _input ?? DefaultInput;
        set => _input = value;
    }

    /// <summary>
    /// Field that holds a passage that the question is about. It stands before the question in <see cref="Sample.Input"/>, parted by a blank line, and questions
    /// about one passage are one cluster. It may be empty or null. Default: none.
    /// </summary>
    public string Context { get; set; } = "";

    /// <summary>
    /// Field that holds the accepted answer, an array of them, or an object of answers with 1 for those accepted and 0 for others; it may be absent.
    /// Default "target".
    /// </summary>
    public string Target
    {
        get => _target ?? DefaultTarget;
        set => _target = value;
    }

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
    public ChoiceTarget TargetKind { get; set; }

    /// <summary>Fields that hold pictures to be shown with the question: base64 text, a data URI, or an object with <c>bytes</c>; null for none. Default: none.</summary>
    public string[] Images { get; set; } = [];

    /// <summary>How many rows at the beginning of each file are left out (they may serve as exemplars). Default 0.</summary>
    public int Skip { get; set; }

    /// <summary>
    /// A type that makes samples of rows (see <see cref="IRowExpander"/>), for datasets whose rows are not samples as they stand. Default: none.
    /// </summary>
    public Type? Expander { get; set; }

    /// <summary>How many samples the benchmark has at most: those whose ids have the smallest hashes, the same on every machine. 0, the default, is all.</summary>
    public int Take { get; set; }

    /// <inheritdoc />
    public override async IAsyncEnumerable<Sample> ReadAsync(IDataFiles files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (Take < 0) throw new FathomException($"{Paths[0]}: Take is {Take}; expected 0 or more.");
        foreach (GroupedPath path in Paths.Select(GroupedPath.Parse))
        {
            foreach (string file in files.FindAll(path.Path))
            {
                int number = 0;
                JsonFields fields = Fields with { FileGroup = path.GroupOf(file, Paths.Count > 1 ? files.NameOf(file) : null) };
                IRowExpander? expander = CreateExpander();
                await foreach (DatasetRow read in files.ReadRowsAsync(file, Reader, cancellationToken))
                {
                    RowPlace place = new(file, read.Line > 0 ? read.Line : number + 1, IsLine: read.Line > 0);
                    Sample row = place.Read(() => fields.ToSample(read, place));
                    if (++number <= Skip) continue;
                    if (expander is null) yield return row;
                    else foreach (Sample sample in Expand(expander, row, number)) yield return sample;
                }
            }
        }
    }

    /// <inheritdoc />
    public override bool IsPresent(IDataFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Paths.All(path => files.Contains(GroupedPath.Parse(path).Path));
    }

    /// <summary>Whether the declaration says which field is what.</summary>
    internal bool NamesFields => _input is not null || _target is not null || Context.Length > 0 || Choices.Length > 0 || Expander is not null;

    /// <summary>Gets what reads the files; null, the default, for the reader of each file's extension.</summary>
    protected virtual IRowReader? Reader => null;

    private protected virtual string DefaultInput => "input";

    private protected virtual string DefaultTarget => "target";

    /// <inheritdoc />
    internal override DatasetAttribute? At(IReadOnlyList<string> paths)
    {
        if (!NamesFields) return null;
        FileDatasetAttribute other = (FileDatasetAttribute)MemberwiseClone();
        (other.Paths, other.Skip) = (paths, 0);
        return other;
    }

    private JsonFields Fields => new(Input, Target, Id, Group, Cluster)
    {
        Context = Context, Choices = new ChoiceFields(Choices, TargetKind), TargetSeparator = TargetSeparator, Images = Images,
    };

    private IRowExpander? CreateExpander()
    {
        if (Expander is null) return null;
        return typeof(IRowExpander).IsAssignableFrom(Expander) && Expander.GetConstructor([]) is { } constructor && !Expander.IsAbstract
            ? (IRowExpander)constructor.Invoke([])
            : throw new FathomException($"Expander is {Expander.Name}; expected a class that implements IRowExpander and has a public constructor without parameters.");
    }

    private static IEnumerable<Sample> Expand(IRowExpander expander, Sample row, int number) =>
        new RowPlace(row.SourceFile ?? "", row.SourceLine > 0 ? row.SourceLine : number, IsLine: row.SourceLine > 0).Read(() => expander.Expand(row, number).ToArray());
}
