using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using GptFathom.Formats.Arrow;

namespace GptFathom.Formats;

/// <summary>
/// Reads Arrow IPC streams, as the Hugging Face library saves datasets (<c>data-00000-of-00001.arrow</c>), one record batch at a time. The library for Arrow
/// reads by pointers and trusts the lengths and offsets of a file; here each is checked, since a file may be damaged or made by somebody else.
/// </summary>
public sealed class ArrowRowReader : IRowReader
{
    private const int Continuation = -1;
    private const byte SchemaMessage = 1;
    private const byte BatchMessage = 3;

    /// <inheritdoc />
    public IReadOnlyList<string> Extensions => [".arrow"];

    /// <inheritdoc />
    public async IAsyncEnumerable<DatasetRow> ReadAsync(Stream stream, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<ArrowField>? schema = null;
        while (await NextAsync(stream, cancellationToken) is { } metadata)
        {
            FlatTable message = FlatTable.Root(metadata);
            ReadOnlyMemory<byte> body = await ReadAsync(stream, message.Int64(3), cancellationToken);
            if (message.Byte(1) == SchemaMessage && schema is null) schema = ArrowField.Schema(HeaderOf(message));
            else if (message.Byte(1) == BatchMessage && schema is not null)
                foreach (DatasetRow row in Rows(schema, new ArrowBatch(HeaderOf(message), body))) yield return row;
            else throw new FormatException("expected an Arrow IPC stream: a schema, then record batches");
        }
        if (schema is null) throw new FormatException("expected an Arrow IPC stream; there is no schema");
    }

    private static IEnumerable<DatasetRow> Rows(IReadOnlyList<ArrowField> schema, ArrowBatch batch)
    {
        IReadOnlyList<ArrowColumn> columns = batch.Columns(schema);
        for (int row = 0; row < batch.Length; row++) yield return DatasetRow.Of(columns.ToDictionary(c => c.Name, c => c[row]));
    }

    private static FlatTable HeaderOf(FlatTable message) => message.Table(2) ?? throw new FormatException("a message of the Arrow IPC stream has no header");

    /// <summary>The description of the next message, or null at the end of the stream.</summary>
    private static async ValueTask<ReadOnlyMemory<byte>?> NextAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] prefix = new byte[sizeof(int)];
        int read = await stream.ReadAtLeastAsync(prefix, prefix.Length, throwOnEndOfStream: false, cancellationToken);
        if (read == 0) return null;
        if (read < prefix.Length) throw new EndOfStreamException("expected an Arrow IPC stream; it ends within a message");
        int length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        // Streams of older writers have the length alone.
        if (length == Continuation) length = BinaryPrimitives.ReadInt32LittleEndian((await ReadAsync(stream, sizeof(int), cancellationToken)).Span);
        if (length == 0) return null;
        return await ReadAsync(stream, length, cancellationToken);
    }

    /// <summary>So many bytes. What a file declares is not allocated before the file is seen to have it.</summary>
    private static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(Stream stream, long length, CancellationToken cancellationToken)
    {
        const int Step = 1 << 20;
        if (length < 0 || length > Array.MaxLength) throw new FormatException($"expected an Arrow IPC stream; a message of {length} bytes is declared");
        byte[] bytes = new byte[Math.Min(length, Step)];
        for (int read = 0; read < length;)
        {
            if (read == bytes.Length) Array.Resize(ref bytes, (int)Math.Min(length, 2L * bytes.Length));
            int count = await stream.ReadAsync(bytes.AsMemory(read), cancellationToken);
            if (count == 0) throw new EndOfStreamException("expected an Arrow IPC stream; it ends within a message");
            read += count;
        }
        return bytes;
    }
}
