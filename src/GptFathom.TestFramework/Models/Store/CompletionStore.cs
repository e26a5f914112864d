using GptFathom.Models.Keys;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Store;

/// <summary>
/// All completions of one model, in <c>completions/&lt;model&gt;/*.jsonl</c>: one file a run, only ever appended to, each line with the operating system
/// before the caller sees the reply. It knows no scores. Any number of stores, in any number of processes, may use one folder, and may read others besides;
/// each sees what was there when it was opened and what it adds itself, also while others merge files. Thread-safe.
/// </summary>
internal sealed class CompletionStore : IDisposable
{
    private const int MostListings = 10;

    private readonly Lock _lock = new();
    private readonly KeyRedaction _keys;
    private readonly TimeProvider _time;
    private readonly string[] _folders;
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
        Folder = StoreFolder.PathOf(root, model);
        _writer = new CompletionWriter(Folder, time);
        _folders = [.. others.Append(root).Select(store => StoreFolder.PathOf(store, model)).Distinct(StringComparer.Ordinal)];
        ReadNewFiles(_index.AddFile);
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
    /// <param name="origin">For the first call of an attempt, what it is stored with.</param>
    /// <param name="fresh">Whether completions from before this run are passed over.</param>
    /// <param name="ask">Asks the model.</param>
    /// <param name="cancellation">Ends waiting and asking.</param>
    public Task<StoredCompletion> GetOrAskAsync(
        CompletionKey key, CompletionOrigin? origin, bool fresh, Func<CancellationToken, Task<ChatResponse>> ask, CancellationToken cancellation) =>
        _flights.RunAsync(key, () => Find(key, fresh), async () => Add(key, await ask(cancellation), origin), cancellation);

    public StoredCompletion? Find(CompletionKey key, bool fresh = false)
    {
        for (bool isMoved = false; ; isMoved = true)
        {
            if (_index.Find(key) is not { } place || (fresh && place.IsEarlier)) return null;
            byte[]? line = _index.Read(place);
            if (line is not null && CompletionLine.ReadResponse(line) is { } response) return new StoredCompletion(response, place.At, place.IsEarlier);
            if (line is null && !isMoved) ReadNewFiles(_index.AddMoved);
            else _index.Remove(key, place, line is null ? "the file is gone, and the reply with it." : "the reply cannot be read, skipped.");
        }
    }

    /// <summary>What an earlier run asked where an attempt now starts with <paramref name="key"/>, or null; only where code, settings and sample are the same.</summary>
    public CompletionDigest? EarlierRequest(CompletionOrigin origin, CompletionKey key) => _index.EarlierRequest(origin.StartOf(key));

    /// <summary>Stores a reply and gives it back as a later run will read it, so that a first and a resumed run cannot differ.</summary>
    /// <exception cref="IOException">The line could not be written.</exception>
    public StoredCompletion Add(CompletionKey key, ChatResponse response, CompletionOrigin? origin = null)
    {
        DateTimeOffset at = _time.GetUtcNow();
        byte[] line = _keys.CleanWhole(CompletionLine.Write(key, at, response, origin));
        ChatResponse written = CompletionLine.ReadResponse(line)
            ?? throw new InvalidDataException($"A reply of model '{Model}' cannot be stored: its JSON form cannot be read back.");
        lock (_lock)
        {
            (string file, long offset) = _writer.Append(line);
            _index.Add(key, file, offset, line.Length, at.UtcDateTime);
        }
        return new StoredCompletion(written, at, IsEarlier: false);
    }

    public void Dispose()
    {
        lock (_lock) _writer.Dispose();
        _index.Dispose();
    }

    // A file that goes between listing and reading was merged into one that this listing need not have.
    private void ReadNewFiles(Func<string, bool> read)
    {
        bool isSettled = false;
        for (int listing = 0; listing < MostListings && !isSettled; listing++)
        {
            isSettled = true;
            foreach (string file in _folders.SelectMany(StoreFolder.FilesIn).Where(f => !_index.Contains(f))) isSettled &= read(file);
        }
    }
}
