using System.Text.Json;
using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Snapshots;

public sealed class SnapshotTruncationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Only the last line end holds nothing of the run.</summary>
    [Theory]
    [InlineData(OutputsPolicy.Full, "cut.jsonl", 1)]
    [InlineData(OutputsPolicy.Answers, "cut.jsonl", 1)]
    [InlineData(OutputsPolicy.Gzip, "cut.jsonl.gz", 0)]
    public void A_snapshot_cut_off_after_any_byte_is_one_message_that_names_the_file(object policy, string name, int dispensable)
    {
        string file = _folder.PathOf(name);
        SnapshotWriter.Write(file, FewRecords.Run, (OutputsPolicy)policy);
        byte[] whole = File.ReadAllBytes(file);
        string expected = Shown(SnapshotReader.Read(file));
        for (int length = 0; length < whole.Length; length++)
        {
            _folder.Write(name, whole.AsSpan(0, length));
            string? read = null;
            Exception? problem = Record.Exception(() => read = Shown(SnapshotReader.Read(file)));
            if (read is null) Assert.True(problem is FathomException && problem.Message.StartsWith(file, StringComparison.Ordinal), $"cut after {length} bytes: {problem}");
            else Assert.True(read == expected && length >= whole.Length - dispensable, $"cut after {length} bytes: it was read");
        }
    }

    [Fact]
    public void A_snapshot_with_any_byte_changed_is_read_or_refused_and_never_crashes()
    {
        string file = _folder.PathOf("a.jsonl");
        SnapshotWriter.Write(file, FewRecords.Run, OutputsPolicy.Full);
        byte[] whole = File.ReadAllBytes(file);
        for (int position = 0; position < whole.Length; position++)
        {
            foreach (byte changed in "\"\\-9{,n\0"u8)
            {
                byte[] bytes = [.. whole];
                bytes[position] = changed;
                _folder.Write("a.jsonl", bytes);
                Exception? problem = Record.Exception(() => SnapshotReader.Read(file));
                Assert.True(problem is null or FathomException, $"{(char)changed} at {position}: {problem}");
            }
        }
    }

    private static string Shown(BenchmarkRun run) => JsonSerializer.Serialize(run);
}
