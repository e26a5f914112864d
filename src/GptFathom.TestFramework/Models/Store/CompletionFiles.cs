using Microsoft.Win32.SafeHandles;

namespace GptFathom.Models.Store;

/// <summary>
/// The files of a store by number. Some are kept open, since opening one takes longer than reading a line of it; what is open can also be read after another
/// process has merged it into a new file and deleted it. Thread-safe.
/// </summary>
internal sealed class CompletionFiles : IDisposable
{
    private const int MostOpen = 32;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _paths = [];
    private readonly Dictionary<int, SafeFileHandle> _open = [];

    public string this[int number]
    {
        get { lock (_lock) return _paths[number]; }
    }

    public bool Contains(string path)
    {
        lock (_lock) return _numbers.ContainsKey(path);
    }

    /// <summary>The number of a file, a new one for a file that has none.</summary>
    public int NumberOf(string path)
    {
        lock (_lock)
        {
            if (_numbers.TryGetValue(path, out int known)) return known;
            _paths.Add(path);
            return _numbers[path] = _paths.Count - 1;
        }
    }

    /// <summary>The bytes of a line, fewer where the file has been cut since; null where the file is gone.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public byte[]? Read(CompletionPlace place)
    {
        SafeFileHandle handle;
        bool isKept;
        lock (_lock)
        {
            if (!_open.TryGetValue(place.File, out SafeFileHandle? open))
            {
                if (StoreFile.TryOpen(_paths[place.File]) is not { } opened) return null;
                open = opened;
            }
            handle = open;
            isKept = _open.ContainsKey(place.File) || (_open.Count < MostOpen && _open.TryAdd(place.File, open));
        }
        try
        {
            return Read(handle, place);
        }
        finally
        {
            if (!isKept) handle.Dispose();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (SafeFileHandle handle in _open.Values) handle.Dispose();
            _open.Clear();
        }
    }

    private static byte[] Read(SafeFileHandle handle, CompletionPlace place)
    {
        byte[] line = new byte[place.Length];
        int filled = 0;
        while (filled < line.Length)
        {
            int read = RandomAccess.Read(handle, line.AsSpan(filled), place.Offset + filled);
            if (read == 0) return line[..filled];
            filled += read;
        }
        return line;
    }
}
