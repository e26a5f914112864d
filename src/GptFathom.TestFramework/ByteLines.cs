namespace GptFathom;

/// <summary>The lines of a file of any size, as bytes and with their places.</summary>
internal static class ByteLines
{
    private const int InitialBuffer = 1 << 16;

    /// <summary>Each line without its line feed; valid until the next one is asked for. The last one may have been torn: it has no line feed.</summary>
    public static IEnumerable<(ReadOnlyMemory<byte> Line, long Offset, bool IsEnded)> Read(Stream stream)
    {
        byte[] buffer = new byte[InitialBuffer];
        (long offset, int start, int end) = (0, 0, 0);
        while (true)
        {
            int length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                yield return (buffer.AsMemory(start, length), offset, true);
                start += length + 1;
                offset += length + 1;
                continue;
            }
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            int read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0) break;
            end += read;
        }
        if (end > 0) yield return (buffer.AsMemory(0, end), offset, false);
    }
}
