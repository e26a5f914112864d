using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace GptFathom.Models.Store;

/// <summary>
/// A file of the store as other processes may hold it. Who writes one holds it open from its first byte to its last and never opens it again, so that a file
/// that nobody holds is done. Whether somebody does is asked of the operating system (advisory locks where it is not Windows).
/// </summary>
internal static class StoreFile
{
    public const string Pattern = "*.jsonl";
    private const string LockName = "rewrite.lock";
    private const int Tries = 100;
    private const int MillisecondsBetween = 10;

    /// <summary>A name that no other file has: the time, the process, and chance.</summary>
    public static string NewName(TimeProvider time)
    {
        string start = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        return $"{start}-{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}.jsonl";
    }

    /// <summary>Opens a file to read it, whoever else reads or writes; null where it is gone.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static SafeFileHandle? TryOpen(string path)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                return File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                return null;
            }
            catch (IOException) when (tries < Tries)
            {
                // Somebody asks just now whether it is in use.
                Thread.Sleep(MillisecondsBetween);
            }
        }
    }

    /// <summary>Whether a process holds the file, which includes this one; also when that cannot be told.</summary>
    public static bool IsInUse(string path)
    {
        try
        {
            using SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>Keeps others from rewriting a folder until it is disposed of.</summary>
    /// <exception cref="FathomException">Another process is at it, or the file system does not keep others out.</exception>
    public static FileStream Lock(string folder)
    {
        string path = Path.Combine(folder, LockName);
        FileStream held;
        try
        {
            held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem) when (File.Exists(path))
        {
            throw new FathomException($"{folder}: another process is rewriting it; nothing was changed.", problem);
        }
        if (IsInUse(path)) return held;
        held.Dispose();
        throw new FathomException($"{folder}: the file system does not tell which files other processes hold; nothing was changed.");
    }
}
