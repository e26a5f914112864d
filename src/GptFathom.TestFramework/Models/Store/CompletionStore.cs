using GptFathom.Models.Keys;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Store;

/// <summary>
/// All completions of one model, in <c>completions/&lt;model&gt;/*.jsonl</c>: one file a run, only ever appended to, each line with the operating system
/// before the caller sees the reply. It knows no scores. Any number of stores, in any number of processes, may use one folder, and may read others besides;
/// each sees what was there when it was opened and what it adds itself. Thread-safe.
/// </summary>
internal sealed class CompletionStore : IDisposable
{
    private readonly Lock _lock = new();
    private readonly KeyRedaction _keys;
    private readonly TimeProvider _time;
    private readonly CompletionIndex _index = new();
    private readonly CompletionWriter _writer;
    private readonly SingleFlight<CompletionKey> _flights = new();

    /// <param name="root">The store folder, usually <c>.fathom</c>.</param>
    /// <param name="others">Store folders that are read as well; some may be missing, or <paramref name="root"/> itself.</param>
    /// <param name="model">Name of the model as configured.</param>
    /// <param name="keys">Takes keys out of the replies: what is stored, and with it all that is made of it, has none.</param>
    /// <param name="time">Dates the completions.</param>
    public CompletionStore(string root, IEnumerable<string> others, string model, KeyRedaction keys, TimeProvider time)
    {
        (Model, _keys, _time) = (model, keys, time);
        Folder = FolderIn(root);
        _writer = new CompletionWriter(Folder, time);
        foreach (string folder in others.Append(root).Select(FolderIn).Distinct(StringComparer.Ordinal).Where(Directory.Exists))
        {
            foreach (string file in Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal)) _index.AddFile(file);
        }

        string FolderIn(string store) => Path.Combine(store, "completions", SafeFileName.Encode(model));
    }

    /// <summary>Name of the model as configured.</summary>
    public string Model { get; }

    public string Folder { get; }

    /// <summary>Lines that could not be read, by file and line; they are skipped.</summary>
    public IReadOnlyList<string> Warnings => _index.Warnings;

    /// <summary>
    /// The stored completion, or else the reply to <paramref name="ask"/>, stored. A key is asked for once at a time: who comes second waits.
    /// </summary>
    /// <param name="key">The call.</param>
    /// <param name="fresh">Whether completions from before this run are passed over.</param>
    /// <param name="ask">Asks the model.</param>
    /// <param name="cancellation">Ends waiting and asking.</param>
    public Task<StoredCompletion> GetOrAskAsync(
        CompletionKey key, bool fresh, Func<CancellationToken, Task<ChatResponse>> ask, CancellationToken cancellation) =>
        _flights.RunAsync(key, () => Find(key, fresh), async () => Add(key, await ask(cancellation)), cancellation);

    public StoredCompletion? Find(CompletionKey key, bool fresh = false)
    {
        if (_index.Find(key) is not { } place || (fresh && place.IsEarlier)) return null;
        if (CompletionLine.Read<CompletionLine>(place.Read()) is { } line) return new StoredCompletion(line.Response, line.At, place.IsEarlier);
        _index.Remove(key, $"{place.File} at byte {place.Offset}: the reply cannot be read, skipped.");
        return null;
    }

    /// <summary>Stores a reply and gives it back as a later run will read it, so that a first and a resumed run cannot differ.</summary>
    /// <exception cref="IOException">The line could not be written.</exception>
    public StoredCompletion Add(CompletionKey key, ChatResponse response)
    {
        DateTimeOffset at = _time.GetUtcNow();
        byte[] line = _keys.CleanWhole(CompletionLine.Write(key, at, response));
        CompletionLine written = CompletionLine.Read<CompletionLine>(line)
            ?? throw new InvalidDataException($"A reply of model '{Model}' cannot be stored: its JSON form cannot be read back.");
        lock (_lock)
        {
            (string file, long offset) = _writer.Append(line);
            _index.Add(key, new CompletionPlace(file, offset, line.Length, at.UtcDateTime, IsEarlier: false));
        }
        return new StoredCompletion(written.Response, at, IsEarlier: false);
    }

    public void Dispose()
    {
        lock (_lock) _writer.Dispose();
    }
}
