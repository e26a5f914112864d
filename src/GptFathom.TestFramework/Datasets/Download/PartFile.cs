using System.Net.Http.Headers;

namespace GptFathom.Datasets.Download;

/// <summary>A download that is under way, in a file; beside it, what the server calls this content, so that only the same content is continued.</summary>
internal sealed class PartFile(string path)
{
    private readonly string _tagFile = path + ".etag";

    public string Path { get; } = path;

    public long Length => File.Exists(Path) ? new FileInfo(Path).Length : 0;

    /// <summary>The condition to continue under, or null where the content has no name: then it is fetched anew.</summary>
    public RangeConditionHeaderValue? Condition =>
        File.Exists(_tagFile) && RangeConditionHeaderValue.TryParse(File.ReadAllText(_tagFile), out RangeConditionHeaderValue? condition) ? condition : null;

    /// <summary>Begins anew with the content that a response has.</summary>
    public FileStream Begin(HttpResponseMessage response)
    {
        Delete();
        FileStream stream = new(Path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        if (NameOf(response) is { } condition) File.WriteAllText(_tagFile, condition.ToString());
        return stream;
    }

    public FileStream Continue() => new(Path, FileMode.Append, FileAccess.Write, FileShare.None);

    public void Delete()
    {
        File.Delete(Path);
        File.Delete(_tagFile);
    }

    /// <summary>Puts the finished file into its place.</summary>
    public void MoveTo(string target)
    {
        File.Move(Path, target, overwrite: true);
        File.Delete(_tagFile);
    }

    // A weak tag names contents that are merely equivalent (RFC 9110, 13.1.5).
    private static RangeConditionHeaderValue? NameOf(HttpResponseMessage response)
    {
        if (response.Headers.ETag is { IsWeak: false } tag) return new RangeConditionHeaderValue(tag);
        return response.Content.Headers.LastModified is { } date ? new RangeConditionHeaderValue(date) : null;
    }
}
