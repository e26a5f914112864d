using System.Globalization;
using System.Security.Cryptography;

namespace GptFathom.Models.Store;

/// <summary>This run's own file of the store. Not thread-safe.</summary>
internal sealed class CompletionWriter(string folder, TimeProvider time) : IDisposable
{
    private FileStream? _file;

    /// <summary>
    /// Hands the line to the operating system, so that it outlives the process. A file that took only a part of a line is left for a new one.
    /// </summary>
    public (string File, long Offset) Append(ReadOnlySpan<byte> line)
    {
        _file ??= Create();
        long offset = _file.Position;
        try
        {
            _file.Write(line);
        }
        catch
        {
            _file.Dispose();
            _file = null;
            throw;
        }
        return (_file.Name, offset);
    }

    public void Dispose() => _file?.Dispose();

    private FileStream Create()
    {
        Directory.CreateDirectory(folder);
        string start = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        string name = $"{start}-{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}.jsonl";
        return new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }
}
