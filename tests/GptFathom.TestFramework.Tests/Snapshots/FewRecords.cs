using GptFathom.Snapshots;

namespace GptFathom.Tests.Snapshots;

/// <summary>A small run with one record of each sort.</summary>
internal static class FewRecords
{
    public static RunHeader Header { get; } = new()
    {
        Benchmark = "sums",
        Capability = Capability.Math,
        Model = "demo-1",
        AnsweredModels = ["demo-1-0613"],
        Settings = new Dictionary<string, string> { ["version"] = "1", ["shots"] = "8", ["cot"] = "true" },
        Fingerprint = "5feceb66ffc86f38d952786c6d696c79",
        Kind = MetricKind.Binary,
        Threshold = 1,
        Samples = 0,
    };

    public static BenchmarkRun Run { get; } = Of(
        new SampleRecord
        {
            Id = "sums/1",
            Hash = "ba7816bf8f01cfea414140de5dae2223",
            Group = "sums",
            Cluster = "page 1",
            Attempts =
            [
                new Attempt
                {
                    Outcome = Outcome.Answered,
                    Score = 0.1 + 0.2,
                    Answer = "4 \"é\" 😀",
                    Outputs = ["The answer is 4.\n", ""],
                    FinishReason = "stop",
                    Tokens = new TokenUsage(12, 3),
                    Requests = ["5feceb66ffc86f38d952786c6d696c79", "6b86b273ff34fce19d6b804eff5a3f57"],
                    Cause = "api.example.com refused the call",
                },
            ],
        },
        new SampleRecord { Id = "sums/2", Hash = "ba7816bf8f01cfea414140de5dae2223", Attempts = [new Attempt { Outcome = Outcome.Error, Cause = "10.0.0.7: reset" }] },
        new SampleRecord
        {
            Id = "sums/3",
            Hash = "ba7816bf8f01cfea414140de5dae2223",
            Attempts = [new Attempt { Outcome = Outcome.NoAnswer, Score = 0, Outputs = ["?"] }, new Attempt { Outcome = Outcome.Answered, Score = 1, Answer = "" }],
        });

    public static BenchmarkRun Of(params IReadOnlyList<SampleRecord> records) => new(Header with { Samples = records.Count }, records);

    public static SampleRecord Record(string id, double? score = 1, string? answer = null, string? group = null) => new()
    {
        Id = id,
        Hash = "ba7816bf8f01cfea414140de5dae2223",
        Group = group,
        Attempts = [new Attempt { Outcome = score is null ? Outcome.Error : Outcome.Answered, Score = score, Answer = answer }],
    };
}
