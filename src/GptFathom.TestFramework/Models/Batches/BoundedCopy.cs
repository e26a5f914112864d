namespace GptFathom.Models.Batches;

/// <summary>Copies lines from somebody who is not trusted.</summary>
internal static class BoundedCopy
{
    private const int Buffer = 1 << 16;

    /// <param name="from">Where the lines come from.</param>
    /// <param name="to">Where they go.</param>
    /// <param name="line">Bytes of a line; the rest of a longer one is left out.</param>
    /// <param name="all">Bytes of everything.</param>
    /// <param name="cancellation">Ends the copying.</param>
    /// <exception cref="InvalidDataException">There are more bytes than <paramref name="all"/>.</exception>
    public static async Task RunAsync(Stream from, Stream to, int line, long all, CancellationToken cancellation)
    {
        byte[] buffer = new byte[Buffer];
        (long total, long length) = (0, 0);
        while (await from.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if ((total += read) > all) throw new InvalidDataException($"more than {all} bytes of results");
            for (ReadOnlyMemory<byte> rest = buffer.AsMemory(0, read); rest.Length > 0;)
            {
                int end = rest.Span.IndexOf((byte)'\n');
                ReadOnlyMemory<byte> part = end < 0 ? rest : rest[..end];
                await to.WriteAsync(part[..(int)Math.Clamp(line - length, 0, part.Length)], cancellation);
                length += part.Length;
                if (end >= 0)
                {
                    await to.WriteAsync(rest.Slice(end, 1), cancellation);
                    length = 0;
                }
                rest = rest[(end < 0 ? rest.Length : end + 1)..];
            }
        }
    }
}
