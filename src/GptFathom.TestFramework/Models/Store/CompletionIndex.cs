using Microsoft.Win32.SafeHandles;

namespace GptFathom.Models.Store;

/// <summary>Where each completion lies: the replies themselves stay on disk until they are asked for. Thread-safe.</summary>
internal sealed class CompletionIndex : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CompletionFiles _files = new();
    private readonly Dictionary<CompletionDigest, CompletionPlace> _places = [];
    private readonly Dictionary<CompletionDigest, CompletionDigest> _starts = [];
    private readonly List<string> _warnings = [];

    /// <summary>Lines that could not be read, by file and line.</summary>
    public IReadOnlyList<string> Warnings
    {
        get { lock (_lock) return [.. _warnings]; }
    }

    /// <summary>Takes in what another process, or an earlier run, has written. Of several answers to one key the newest counts.</summary>
    /// <returns>Whether the file was there; what merged it has put its lines elsewhere.</returns>
    public bool AddFile(string file) => ReadFile(file, (key, header, place) =>
    {
        if (!_places.TryGetValue(key, out CompletionPlace known) || known.At <= place.At) _places[key] = place;
        if (header.Start is { } start) _starts[start] = header.Request;
    });

    /// <summary>Finds lines again that a file that is gone had: it was merged into this one. What is new in it is left to the next run.</summary>
    public bool AddMoved(string file) => ReadFile(file, (key, _, place) =>
    {
        if (_places.TryGetValue(key, out CompletionPlace known) && known.At == place.At && known.IsEarlier) _places[key] = place;
    });

    public bool Contains(string file) => _files.Contains(file);

    public void Add(CompletionKey key, string file, long offset, int length, DateTime at)
    {
        CompletionPlace place = new(_files.NumberOf(file), length, offset, at, IsEarlier: false);
        lock (_lock) _places[CompletionDigest.Of(key)] = place;
    }

    public CompletionPlace? Find(CompletionKey key)
    {
        CompletionDigest digest = CompletionDigest.Of(key);
        lock (_lock) return _places.TryGetValue(digest, out CompletionPlace place) ? place : null;
    }

    /// <summary>What an earlier run asked at this start of an attempt; null where it is not known.</summary>
    public CompletionDigest? EarlierRequest(CompletionDigest start)
    {
        lock (_lock) return _starts.TryGetValue(start, out CompletionDigest request) ? request : null;
    }

    /// <inheritdoc cref="CompletionFiles.Read(CompletionPlace)" />
    public byte[]? Read(CompletionPlace place) => _files.Read(place);

    public void Remove(CompletionKey key, CompletionPlace place, string reason)
    {
        lock (_lock) _places.Remove(CompletionDigest.Of(key));
        Warn($"{_files[place.File]} at byte {place.Offset}: {reason}");
    }

    public void Dispose() => _files.Dispose();

    private bool ReadFile(string file, Action<CompletionDigest, CompletionHeader, CompletionPlace> add)
    {
        try
        {
            if (StoreFile.TryOpen(file) is not { } handle) return false;
            ReadLines(file, handle, add);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Warn($"{file}: cannot be read, skipped: {problem.Message}");
        }
        return true;
    }

    private void ReadLines(string file, SafeFileHandle handle, Action<CompletionDigest, CompletionHeader, CompletionPlace> add)
    {
        using FileStream stream = new(handle, FileAccess.Read, bufferSize: 0);
        int number = _files.NumberOf(file);
        int row = 0;
        foreach ((ReadOnlyMemory<byte> line, long offset, bool isEnded) in ByteLines.Read(stream))
        {
            row++;
            // A line that lacks its line feed may lack more.
            if (CompletionHeaderReader.ReadLine(line.Span, inFull: !isEnded) is { } header)
            {
                lock (_lock) add(header.Key, header, new CompletionPlace(number, line.Length, offset, header.At, IsEarlier: true));
            }
            else if (isEnded)
            {
                Warn($"{file}({row}): not a completion, skipped.");
            }
        }
    }

    private void Warn(string warning)
    {
        lock (_lock) _warnings.Add(warning);
    }
}
