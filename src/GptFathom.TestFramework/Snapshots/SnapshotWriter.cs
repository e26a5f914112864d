using System.Buffers;
using System.IO.Compression;
using System.Text.Json;

namespace GptFathom.Snapshots;

/// <summary>Writes a run as a snapshot file: a header line, then a line a record, sorted by id.</summary>
internal static class SnapshotWriter
{
    /// <summary>Above this many samples only answers and hashes are kept, unless configured otherwise.</summary>
    public const int FullOutputsLimit = 2_000;

    public static OutputsPolicy DefaultPolicy(int samples) => samples > FullOutputsLimit ? OutputsPolicy.Answers : OutputsPolicy.Full;

    public static void Write(string path, BenchmarkRun run, OutputsPolicy policy) => AtomicFile.Write(path, file =>
    {
        if (policy != OutputsPolicy.Gzip)
        {
            Write(file, run, keepOutputs: policy == OutputsPolicy.Full);
            return;
        }
        using GZipStream compressed = new(file, CompressionLevel.Optimal);
        Write(compressed, run, keepOutputs: true);
    });

    internal static void Write(Stream stream, BenchmarkRun run, bool keepOutputs)
    {
        // Not onto the stream itself: the writer would flush it after every line, and an archive of such crumbs is hardly compressed.
        ArrayBufferWriter<byte> line = new();
        using Utf8JsonWriter json = new(line, SnapshotJson.WriterOptions);
        SnapshotJson.Write(json, run.Header);
        EndLine(stream, json, line);
        foreach (SampleRecord record in run.Records)
        {
            SnapshotJson.Write(json, record, keepOutputs);
            EndLine(stream, json, line);
        }
    }

    private static void EndLine(Stream stream, Utf8JsonWriter json, ArrayBufferWriter<byte> line)
    {
        json.Flush();
        stream.Write(line.WrittenSpan);
        stream.WriteByte((byte)'\n');
        line.ResetWrittenCount();
        json.Reset();
    }
}
