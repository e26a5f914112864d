using System.Text.Json;
using CsCheck;
using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Snapshots;

public sealed class SnapshotRoundTripTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(OutputsPolicy.Full, "a.jsonl")]
    [InlineData(OutputsPolicy.Gzip, "a.jsonl.gz")]
    public void What_is_written_is_read_back_and_written_again_byte_for_byte(object policy, string name) => AnyRun.Runs.Sample(
        run =>
        {
            string file = _folder.PathOf(name);
            SnapshotWriter.Write(file, run, (OutputsPolicy)policy);
            byte[] bytes = File.ReadAllBytes(file);
            BenchmarkRun read = SnapshotReader.Read(file);
            Assert.Equal(Shown(run), Shown(read));
            SnapshotWriter.Write(file, read, (OutputsPolicy)policy);
            Assert.Equal(bytes, File.ReadAllBytes(file));
        },
        threads: 1);

    [Fact]
    public void Without_outputs_everything_else_is_kept_and_their_hashes_survive_rewriting() => AnyRun.Runs.Sample(
        run =>
        {
            string file = _folder.PathOf("a.jsonl");
            SnapshotWriter.Write(file, run, OutputsPolicy.Answers);
            byte[] bytes = File.ReadAllBytes(file);
            BenchmarkRun read = SnapshotReader.Read(file);
            foreach ((Attempt was, Attempt now) in run.Records.SelectMany(r => r.Attempts).Zip(read.Records.SelectMany(r => r.Attempts)))
            {
                Assert.Empty(now.Outputs);
                Assert.Equal(was.Outputs.Select(Hash), now.OutputHashes);
                Assert.Equal((was.Outcome, was.Score), (now.Outcome, now.Score));
            }
            SnapshotWriter.Write(file, read, OutputsPolicy.Answers);
            Assert.Equal(bytes, File.ReadAllBytes(file));
        },
        threads: 1);

    [Fact]
    public void The_header_alone_is_the_header_of_the_whole()
    {
        string file = _folder.PathOf("a.jsonl.gz");
        SnapshotWriter.Write(file, FewRecords.Run, OutputsPolicy.Gzip);
        Assert.Equal(JsonSerializer.Serialize(SnapshotReader.Read(file).Header), JsonSerializer.Serialize(SnapshotReader.ReadHeader(file)));
    }

    // Causes of errors are no part of a snapshot, and what is no Unicode text cannot be one.
    private static string Shown(BenchmarkRun run) => AnyRun.WellFormed(JsonSerializer.Serialize(
        new { run.Header, Records = run.Records.Select(r => r with { Attempts = [.. r.Attempts.Select(a => a with { Cause = null })] }) },
        Readable));

    private static readonly JsonSerializerOptions Readable = new() { Converters = { new WellFormedText(), new SortedSettings() } };

    private static string Hash(string output) => new ContentHash().Add(output).ToString();

    private sealed class WellFormedText : System.Text.Json.Serialization.JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(AnyRun.WellFormed(value));
    }

    private sealed class SortedSettings : System.Text.Json.Serialization.JsonConverter<IReadOnlyDictionary<string, string>>
    {
        public override IReadOnlyDictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new[] { s.Key, s.Value }), options);
    }
}
