namespace GptFathom.Models.Store;

/// <summary>Where each completion lies: the replies themselves stay on disk until they are asked for.</summary>
internal sealed class CompletionIndex
{
    private readonly Lock _lock = new();
    private readonly Dictionary<CompletionKey, CompletionPlace> _places = [];
    private readonly List<string> _warnings = [];

    /// <summary>Lines that could not be read, by file and line.</summary>
    public IReadOnlyList<string> Warnings
    {
        get { lock (_lock) return [.. _warnings]; }
    }

    /// <summary>Takes in what another process, or an earlier run, has written. Of several answers to one key the newest counts.</summary>
    public void AddFile(string file)
    {
        try
        {
            AddLines(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Warn($"{file}: cannot be read, skipped: {problem.Message}");
        }
    }

    private void AddLines(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        int number = 0;
        foreach ((ReadOnlyMemory<byte> line, long offset, bool isEnded) in ByteLines.Read(stream))
        {
            number++;
            if (CompletionLine.Read<CompletionHeader>(line.Span) is { } header)
            {
                CompletionKey key = new(header.Model, header.Request, header.Repeat, header.Ordinal);
                Add(key, new CompletionPlace(file, offset, line.Length, header.At, IsEarlier: true));
            }
            else if (isEnded)
            {
                Warn($"{file}({number}): not a completion, skipped.");
            }
        }
    }

    public void Add(CompletionKey key, CompletionPlace place)
    {
        lock (_lock)
        {
            if (!place.IsEarlier || !_places.TryGetValue(key, out CompletionPlace known) || known.At <= place.At) _places[key] = place;
        }
    }

    public CompletionPlace? Find(CompletionKey key)
    {
        lock (_lock) return _places.TryGetValue(key, out CompletionPlace place) ? place : null;
    }

    public void Remove(CompletionKey key, string warning)
    {
        lock (_lock) _places.Remove(key);
        Warn(warning);
    }

    private void Warn(string warning)
    {
        lock (_lock) _warnings.Add(warning);
    }
}
