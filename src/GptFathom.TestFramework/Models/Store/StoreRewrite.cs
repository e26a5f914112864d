using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace GptFathom.Models.Store;

/// <summary>
/// Writes what is to stay of some files into a new one and takes the old ones away, in that order: whenever the process dies, every line is on disk at least
/// once, and a line that is there twice counts once. Files that any process holds are left alone.
/// </summary>
/// <param name="folder">The folder of one model.</param>
/// <param name="time">Names the new file and tells young files from old ones.</param>
internal sealed class StoreRewrite(string folder, TimeProvider time)
{
    private const string Unfinished = ".tmp";

    /// <summary>A file without a line may be one that somebody is about to write to.</summary>
    private static readonly TimeSpan Youth = TimeSpan.FromHours(1);

    /// <summary>The files that are rewritten, of those that nobody holds.</summary>
    public required Func<StoreSurvey, string, bool> Choose { get; init; }

    /// <summary>Which readable lines of them stay; one that cannot be read never does.</summary>
    public required Func<StoreSurvey, StoredLine, bool> Stays { get; init; }

    /// <summary>Takes an old file away.</summary>
    public Action<string> Remove { get; init; } = File.Delete;

    /// <summary>What <see cref="Run"/> would do now.</summary>
    public RewriteResult Preview()
    {
        string[] idle = [.. StoreFolder.FilesIn(folder).Where(IsIdle)];
        StoreSurvey survey = StoreSurvey.Of(folder, inFull: true);
        HashSet<string> old = [.. survey.Files.Intersect(idle).Where(file => Choose(survey, file))];
        ILookup<bool, StoredLine> stay = survey.Lines.Where(line => old.Contains(line.File)).ToLookup(line => line.State == LineState.Readable && Stays(survey, line));
        return new RewriteResult([.. old], [.. stay[true]], [.. stay[false]], survey.Files.Except(idle).Count());
    }

    /// <summary>Does it.</summary>
    /// <exception cref="FathomException">Another process is at it, or the file system does not say who holds a file; nothing was changed.</exception>
    /// <exception cref="IOException">A file cannot be read or written; nothing is lost.</exception>
    public RewriteResult Run()
    {
        using FileStream one = StoreFile.Lock(folder);
        foreach (string left in Directory.GetFiles(folder, "*" + Unfinished)) File.Delete(left);
        RewriteResult result = Preview();
        if (result.Kept.Count > 0) Write(result.Kept);
        foreach (string file in result.Old) Remove(file);
        return result;
    }

    private void Write(IReadOnlyList<StoredLine> lines)
    {
        string path = Path.Combine(folder, StoreFile.NewName(time));
        using (FileStream file = new(path + Unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
        {
            foreach (IGrouping<string, StoredLine> source in lines.GroupBy(line => line.File, StringComparer.Ordinal)) Copy(source, file);
            file.Flush(flushToDisk: true);
        }
        File.Move(path + Unfinished, path);
    }

    /// <summary>Whether nobody holds the file. Then nobody ever will to write: who has closed one never opens it again.</summary>
    private bool IsIdle(string file)
    {
        FileInfo info = new(file);
        bool isYoung = info is { Exists: true, Length: 0 } && time.GetUtcNow() - info.LastWriteTimeUtc < Youth;
        return !isYoung && !StoreFile.IsInUse(file);
    }

    private static void Copy(IGrouping<string, StoredLine> lines, FileStream target)
    {
        using SafeFileHandle source = StoreFile.TryOpen(lines.Key) ?? throw new FileNotFoundException($"{lines.Key} went while it was being read.");
        foreach (StoredLine line in lines)
        {
            byte[] bytes = ArrayPool<byte>.Shared.Rent(line.Length + 1);
            for (int filled = 0; filled < line.Length;)
            {
                int read = RandomAccess.Read(source, bytes.AsSpan(filled, line.Length - filled), line.Offset + filled);
                if (read == 0) throw new IOException($"{line.File} was cut while it was being read.");
                filled += read;
            }
            bytes[line.Length] = (byte)'\n';
            target.Write(bytes, 0, line.Length + 1);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
