using GptFathom.Datasets;

namespace GptFathom;

/// <summary>Samples from JSON files: an array of objects, or an object with such an array in one of its properties.</summary>
/// <param name="path">Path relative to the project's or the data folder; either slash separates folders, one star is allowed.</param>
/// <param name="more">Further files of the same dataset.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class JsonAttribute(string path, params string[] more) : FileDatasetAttribute(path, more)
{
    /// <summary>
    /// The property that holds the array, where the file is an object; "*" where the values of all its properties are the rows; rows without an
    /// id then go by the property's name. Default: the first that holds an array.
    /// </summary>
    public string Property { get; set; } = "";

    /// <inheritdoc />
    protected override IRowReader Reader => new JsonRowReader(Property);
}
