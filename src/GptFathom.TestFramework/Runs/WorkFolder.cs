namespace GptFathom.Runs;

/// <summary>A folder that a run writes to: the first of several that can be written, found when it is first asked for.</summary>
internal sealed class WorkFolder
{
    private readonly Lazy<string> _path;

    /// <param name="canWrite">Whether a folder can be written, usually <see cref="FolderAccess.CanWrite"/>.</param>
    /// <param name="contents">What goes there, for the note.</param>
    /// <param name="candidates">The usual folder, then the others.</param>
    public WorkFolder(Func<string, bool> canWrite, string contents, params IReadOnlyList<string> candidates)
    {
        (Contents, Candidates) = (contents, candidates);
        _path = new(() => candidates.FirstOrDefault(canWrite) ?? candidates[0]);
    }

    public string Contents { get; }

    public IReadOnlyList<string> Candidates { get; }

    /// <summary>The folder, which need not exist yet. Where none of them can be written, the usual one: whoever writes there says why it fails.</summary>
    public string Path => _path.Value;

    /// <summary>Says that something went elsewhere than usual, or null.</summary>
    public string? Note => _path.IsValueCreated && Path != Candidates[0] ? $"{Candidates[0]} cannot be written; {Contents} in {Path}" : null;
}
