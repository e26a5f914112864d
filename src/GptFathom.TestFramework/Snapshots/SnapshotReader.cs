using System.IO.Compression;
using System.Text.Json;

namespace GptFathom.Snapshots;

/// <summary>Reads a snapshot file. Every defect is one message that names the file, the line and what was expected.</summary>
internal static class SnapshotReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="FathomException">The file is missing, unreadable, damaged, truncated, or of another schema version.</exception>
    public static BenchmarkRun Read(string path) => Read(path, Read);

    /// <summary>Only the first line.</summary>
    /// <inheritdoc cref="Read(string)" />
    public static RunHeader ReadHeader(string path) => Read(path, Header);

    private static T Read<T>(string path, Func<string, StreamReader, T> read)
    {
        try
        {
            using StreamReader reader = Open(path);
            return read(path, reader);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new FathomException($"{path}: the snapshot cannot be read: {problem.Message}", problem);
        }
    }

    private static StreamReader Open(string path)
    {
        Stream file = File.OpenRead(path);
        return new StreamReader(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file);
    }

    private static RunHeader Header(string path, StreamReader reader) => Parse(
        path, 1, reader.ReadLine() ?? throw new FathomException($"{path}: the snapshot is empty; expected a header line."), SnapshotParser.Header);

    private static BenchmarkRun Read(string path, StreamReader reader)
    {
        RunHeader header = Header(path, reader);
        List<SampleRecord> records = [];
        HashSet<string> ids = [];
        for (int line = 2; reader.ReadLine() is { } text; line++)
        {
            SampleRecord record = Parse(path, line, text, SnapshotParser.Record);
            if (!ids.Add(record.Id)) throw new FathomException($"{path}({line}): the id '{record.Id}' occurs a second time; ids are unique in a snapshot.");
            records.Add(record);
        }
        if (records.Count != header.Samples)
        {
            throw new FathomException(
                $"{path}: the header promises {header.Samples} samples, the file has {records.Count}; it is truncated or was edited. Restore it from version control.");
        }
        records.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return new BenchmarkRun(header, records);
    }

    private static T Parse<T>(string path, int line, string text, Func<JsonElement, T> parse)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, Strict);
            return parse(document.RootElement);
        }
        catch (JsonException problem)
        {
            throw new FathomException($"{path}({line},{(problem.BytePositionInLine ?? 0) + 1}): not a JSON object; the snapshot is truncated or damaged.", problem);
        }
        catch (Exception problem) when (problem is FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FathomException($"{path}({line}): {problem.Message}", problem);
        }
    }
}
