using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using GptFathom.Snapshots;

namespace GptFathom.Runs.Batches;

/// <summary>The batches of one model on disk, in <c>batches/&lt;model&gt;/</c>; one process at a time.</summary>
internal sealed class BatchFolder : IDisposable
{
    private const string StateEnding = ".batch.json";

    private readonly string _path;
    private readonly FileStream _lock;

    /// <param name="store">The store folder, usually <c>.fathom</c>.</param>
    /// <param name="model">Name of the model as configured.</param>
    /// <exception cref="FathomException">Another process has it.</exception>
    public BatchFolder(string store, string model)
    {
        _path = Path.Combine(store, "batches", SafeFileName.Encode(model));
        Directory.CreateDirectory(_path);
        try
        {
            _lock = new FileStream(Path.Combine(_path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem)
        {
            throw new FathomException($"Another process works on the batches of model '{model}' ({_path}): {problem.Message}", problem);
        }
    }

    /// <summary>A name that no other batch has; later ones sort later.</summary>
    public static string NewName(DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{now.UtcDateTime:yyyyMMdd'T'HHmmssfff}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");

    /// <summary>The lines that are uploaded.</summary>
    public string Requests(string name) => Path.Combine(_path, name + ".requests.jsonl");

    /// <summary>Which call each of these lines is, in their order.</summary>
    public string Keys(string name) => Path.Combine(_path, name + ".keys.jsonl");

    /// <summary>The replies as downloaded.</summary>
    public string Output(string name) => Path.Combine(_path, name + ".output.jsonl");

    /// <summary>The failures as downloaded; they stay.</summary>
    public string Errors(string name) => Path.Combine(_path, name + ".errors.jsonl");

    /// <summary>The batches, oldest first. Files without a state are of one that was never prepared, and go.</summary>
    /// <exception cref="FathomException">A state cannot be read.</exception>
    public IReadOnlyList<BatchState> Read()
    {
        BatchState[] states = [.. Directory.GetFiles(_path, "*" + StateEnding).Order(StringComparer.Ordinal).Select(ReadState)];
        HashSet<string> known = [.. states.Select(s => s.Name)];
        foreach (string file in Directory.GetFiles(_path).Where(f => Path.GetFileName(f).Split('.') is [var name, "requests" or "keys", ..] && !known.Contains(name))) File.Delete(file);
        return states;
    }

    public void Write(BatchState state) => AtomicFile.Write(StatePath(state.Name), file => file.Write(state.Write()));

    /// <exception cref="FathomException">The file is missing or damaged.</exception>
    public IReadOnlyList<BatchKeyLine> ReadKeys(string name)
    {
        string path = Keys(name);
        try
        {
            using FileStream file = File.OpenRead(path);
            return [.. ByteLines.Read(file).Select(line => BatchKeyLine.Read(line.Line.Span))];
        }
        catch (Exception problem) when (problem is JsonException or FileNotFoundException)
        {
            throw new FathomException($"{path}: cannot be read, and without it nobody knows which call each reply of the batch belongs to: {problem.Message}", problem);
        }
    }

    /// <summary>Forgets a batch that was never made.</summary>
    public void Forget(string name)
    {
        File.Delete(StatePath(name));
        Clean(name);
    }

    /// <summary>Deletes what a batch needs no more once its replies are stored.</summary>
    public void Clean(string name)
    {
        foreach (string file in new[] { Requests(name), Keys(name), Output(name) }) File.Delete(file);
    }

    public void Dispose() => _lock.Dispose();

    private string StatePath(string name) => Path.Combine(_path, name + StateEnding);

    private static BatchState ReadState(string path)
    {
        try
        {
            return BatchState.Read(File.ReadAllBytes(path));
        }
        catch (JsonException problem)
        {
            throw new FathomException($"{path}: not the state of a batch: {problem.Message}", problem);
        }
    }
}
