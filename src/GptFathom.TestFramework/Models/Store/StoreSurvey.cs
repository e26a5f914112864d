namespace GptFathom.Models.Store;

/// <summary>All lines of one model's folder and which of them count.</summary>
internal sealed class StoreSurvey
{
    private readonly bool _inFull;
    private readonly Dictionary<CompletionDigest, int> _newest = [];
    private readonly List<StoredLine> _lines = [];
    private readonly Dictionary<string, Range> _files = new(StringComparer.Ordinal);

    private StoreSurvey(bool inFull) => _inFull = inFull;

    /// <summary>Full paths of the files, in the order in which they are read.</summary>
    public IEnumerable<string> Files => _files.Keys;

    public IReadOnlyList<StoredLine> Lines => _lines;

    /// <summary>The number of calls that have an answer.</summary>
    public int Completions => _newest.Count;

    /// <summary>Lines that can be read and have a newer answer to the same call beside them.</summary>
    public int Superseded => _lines.Count(line => line.State == LineState.Readable) - Completions;

    /// <param name="folder">The folder; one that is not there has no lines.</param>
    /// <param name="inFull">Whether replies are read, too: else a line is taken for readable that may have a damaged one.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static StoreSurvey Of(string folder, bool inFull)
    {
        StoreSurvey survey = new(inFull);
        foreach (string file in StoreFolder.FilesIn(folder)) survey.Read(file);
        return survey;
    }

    public IEnumerable<StoredLine> LinesOf(string file) => _lines.Take(_files[file]);

    /// <summary>Whether the line is the answer that counts.</summary>
    public bool IsNewest(StoredLine line) => line.State == LineState.Readable && _lines[_newest[line.Header.Key]] == line;

    private void Read(string file)
    {
        if (StoreFile.TryOpen(file) is not { } handle) return;
        using FileStream stream = new(handle, FileAccess.Read, bufferSize: 0);
        int first = _lines.Count;
        foreach ((ReadOnlyMemory<byte> line, long offset, bool isEnded) in ByteLines.Read(stream))
            Add(new StoredLine(file, _lines.Count - first + 1, offset, line.Length, LineState.Readable, default), line.Span, isEnded);
        _files[file] = first.._lines.Count;
    }

    private void Add(StoredLine place, ReadOnlySpan<byte> line, bool isEnded)
    {
        if (CompletionHeaderReader.ReadLine(line, _inFull || !isEnded) is not { } header)
        {
            _lines.Add(place with { State = isEnded ? LineState.Damaged : LineState.Torn });
            return;
        }
        _lines.Add(place with { Header = header });
        if (!_newest.TryGetValue(header.Key, out int known) || _lines[known].Header.At <= header.At) _newest[header.Key] = _lines.Count - 1;
    }
}
