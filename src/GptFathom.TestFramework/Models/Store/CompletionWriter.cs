namespace GptFathom.Models.Store;

/// <summary>This run's own file of the store. Not thread-safe.</summary>
internal sealed class CompletionWriter(string folder, TimeProvider time) : IDisposable
{
    private const int MostTries = 3;

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

    // Who asks, just as it comes to be, whether the file is in use has it for a moment.
    private FileStream Create()
    {
        Directory.CreateDirectory(folder);
        for (int tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(Path.Combine(folder, StoreFile.NewName(time)), FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
            }
            catch (IOException) when (tries < MostTries)
            {
            }
        }
    }
}
