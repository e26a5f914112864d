using GptFathom.Models.Batches;
using GptFathom.Models.Store;

namespace GptFathom.Runs.Batches;

/// <summary>Writes the requests of one batch. Until it is sealed there is no batch.</summary>
internal sealed class BatchWriter : IDisposable
{
    private readonly BatchLimits _limits;
    private readonly FileStream _requests;
    private readonly FileStream _keys;
    private readonly List<BatchKeyLine> _lines = [];

    public BatchWriter(BatchFolder folder, string name, BatchLimits limits)
    {
        (Name, _limits) = (name, limits);
        _requests = new FileStream(folder.Requests(name), FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1 << 16);
        _keys = new FileStream(folder.Keys(name), FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1 << 16);
    }

    public string Name { get; }

    public IReadOnlyList<BatchKeyLine> Lines => _lines;

    /// <summary>Whether a further line may be added; the first always may.</summary>
    public bool HasRoom(int bytes) => _lines.Count == 0 || (_lines.Count < _limits.Requests && _requests.Length + bytes <= _limits.Bytes);

    public void Add(string id, CompletionKey key, ReadOnlySpan<byte> line)
    {
        _requests.Write(line);
        _keys.Write(BatchKeyLine.Write(id, key));
        _lines.Add(new BatchKeyLine(id, key.Model, key.Request, key.Repeat, key.Ordinal));
    }

    public void Dispose()
    {
        _requests.Dispose();
        _keys.Dispose();
    }
}
