using System.Text;
using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Snapshots;

public sealed class SnapshotWriterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_snapshot_is_a_header_and_a_line_a_record_in_a_fixed_form()
    {
        string[] lines = Written(FewRecords.Run, OutputsPolicy.Full).Split('\n');
        Assert.Equal(
            """
            {"schemaVersion":1,"benchmark":"sums","capability":"Math","model":"demo-1","answeredModels":["demo-1-0613"],"settings":{"cot":"true","shots":"8","version":"1"},"fingerprint":"5feceb66ffc86f38d952786c6d696c79","kind":"binary","lowerIsBetter":false,"threshold":1,"gate":{},"samples":3,"partial":false}
            """,
            lines[0]);
        Assert.Equal(
            """
            {"id":"sums/1","hash":"ba7816bf8f01cfea414140de5dae2223","group":"sums","cluster":"page 1","outcome":"answered","score":0.30000000000000004,"answer":"4 \"é\" 😀","outputs":["The answer is 4.\n",""],"finishReason":"stop","tokens":{"input":12,"output":3},"requests":["5feceb66ffc86f38d952786c6d696c79","6b86b273ff34fce19d6b804eff5a3f57"]}
            """.Replace("😀", "\\uD83D\\uDE00", StringComparison.Ordinal),
            lines[1]);
        Assert.Equal("""{"id":"sums/2","hash":"ba7816bf8f01cfea414140de5dae2223","outcome":"error"}""", lines[2]);
        Assert.Equal(
            """{"id":"sums/3","hash":"ba7816bf8f01cfea414140de5dae2223","attempts":[{"outcome":"noAnswer","score":0,"outputs":["?"]},{"outcome":"answered","score":1,"answer":""}]}""",
            lines[3]);
        Assert.Equal(["", ""], [lines[4], string.Concat(lines.Skip(5))]);
    }

    [Fact]
    public void What_the_gate_allowed_and_which_part_was_run_are_in_the_header_in_a_fixed_order()
    {
        GateLimits gate = new()
        {
            MaxRefused = 0.4, MaxTruncated = 0.3, MaxNoAnswer = 0.2, MinScore = 0.7, EverySample = true, Alpha = 0.05, MinOverlap = 0.9, MaxErrors = 0.01, MaxDrop = 0,
        };
        RunHeader header = FewRecords.Header with { Gate = gate, IsPartial = true, Extent = new Extent(6, new Shard(2, 4)) };
        Assert.EndsWith(
            """
            "gate":{"maxDrop":0,"maxErrors":0.01,"minOverlap":0.9,"alpha":0.05,"everySample":true,"minScore":0.7,"maxNoAnswer":0.2,"maxTruncated":0.3,"maxRefused":0.4},"samples":0,"partial":true,"limit":6,"shard":"2/4"}
            """,
            Written(new BenchmarkRun(header, []), OutputsPolicy.Full).TrimEnd('\n'), StringComparison.Ordinal);
    }

    [Fact]
    public void Causes_of_errors_which_may_name_hosts_are_not_written()
    {
        string text = Written(FewRecords.Run, OutputsPolicy.Full);
        Assert.DoesNotContain("api.example.com", text, StringComparison.Ordinal);
        Assert.DoesNotContain("10.0.0.7", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_run_written_later_and_elsewhere_is_the_same_file()
    {
        string there = _folder.PathOf("elsewhere/b.jsonl.gz");
        string here = _folder.PathOf("a.jsonl.gz");
        SnapshotWriter.Write(here, FewRecords.Run, OutputsPolicy.Gzip);
        File.SetLastWriteTimeUtc(here, DateTime.UnixEpoch);
        SnapshotWriter.Write(there, FewRecords.Run, OutputsPolicy.Gzip);
        Assert.Equal(File.ReadAllBytes(here), File.ReadAllBytes(there));
    }

    [Fact]
    public void Answers_keeps_a_hash_in_the_place_of_each_output()
    {
        string text = Written(FewRecords.Run, OutputsPolicy.Answers);
        Assert.DoesNotContain("The answer is", text, StringComparison.Ordinal);
        Assert.Contains("\"outputHashes\":[\"", text, StringComparison.Ordinal);
        Assert.Contains("\"answer\":\"4 ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Large_benchmarks_keep_answers_only_unless_configured_otherwise()
    {
        Assert.Equal(OutputsPolicy.Full, SnapshotWriter.DefaultPolicy(2_000));
        Assert.Equal(OutputsPolicy.Answers, SnapshotWriter.DefaultPolicy(2_001));
    }

    private string Written(BenchmarkRun run, OutputsPolicy policy)
    {
        string file = _folder.PathOf("a.jsonl");
        SnapshotWriter.Write(file, run, policy);
        byte[] bytes = File.ReadAllBytes(file);
        Assert.False(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        return Encoding.UTF8.GetString(bytes);
    }
}
