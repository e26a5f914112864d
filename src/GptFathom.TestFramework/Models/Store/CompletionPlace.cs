namespace GptFathom.Models.Store;

/// <summary>A line in one of the store's files.</summary>
internal readonly record struct CompletionPlace(string File, long Offset, int Length, DateTime At, bool IsEarlier)
{
    /// <summary>The bytes of the line, fewer where the file has been cut since.</summary>
    public ReadOnlySpan<byte> Read()
    {
        using Microsoft.Win32.SafeHandles.SafeFileHandle handle = System.IO.File.OpenHandle(File, share: FileShare.ReadWrite | FileShare.Delete);
        byte[] line = new byte[Length];
        int filled = 0;
        while (filled < Length)
        {
            int read = RandomAccess.Read(handle, line.AsSpan(filled), Offset + filled);
            if (read == 0) break;
            filled += read;
        }
        return line.AsSpan(0, filled);
    }
}
