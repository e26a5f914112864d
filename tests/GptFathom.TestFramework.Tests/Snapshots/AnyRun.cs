using CsCheck;
using GptFathom.Snapshots;

namespace GptFathom.Tests.Snapshots;

/// <summary>Runs as they may come out of any model and any dataset: hostile texts, all outcomes, several attempts.</summary>
internal static class AnyRun
{
    private static readonly Gen<char> Nasty = Gen.OneOf('"', '\\', '\n', '\r', '\0', '\u2028', '\u0085', '\ufeff', '<', '\'', '{', '\ud83d', '\ude00', 'é', '漢', 'a');

    public static readonly Gen<string> Text = Gen.OneOf(Gen.String[Nasty, 0, 8], Gen.String[Gen.Char, 0, 5]);

    private static readonly Gen<string> WellFormedText = Text.Select(WellFormed);

    private static readonly Gen<Attempt> Attempt = Gen.Select(
        Gen.OneOf(Enum.GetValues<Outcome>()), Gen.Double[0, 1], Text.Null(), Text.Array[0, 2], Text.Null(), Gen.Long[0, 9999], Gen.Bool,
        (outcome, score, answer, outputs, finish, tokens, isCounted) => new Attempt
        {
            Outcome = outcome,
            Score = outcome == Outcome.Error ? null : score,
            Also = isCounted || outcome == Outcome.Error ? new Dictionary<string, double>() : new Dictionary<string, double> { ["a/1"] = 1, ["f1/1"] = score / 2 },
            Answer = answer,
            Outputs = outputs,
            FinishReason = finish,
            Tokens = isCounted ? new TokenUsage(tokens, tokens / 2) : null,
            Requests = outputs.Length == 0 ? [] : ["5feceb66ffc86f38d952786c6d696c79"],
        });

    private static readonly Gen<SampleRecord> Record = Gen.Select(
        WellFormedText, Text.Null(), Text.Null(), Attempt.Array[1, 3],
        (id, group, cluster, attempts) => new SampleRecord { Id = id, Hash = "ba7816bf8f01cfea414140de5dae2223", Group = group, Cluster = cluster, Attempts = attempts });

    public static readonly Gen<BenchmarkRun> Runs = Gen.Select(
        Record.Array[0, 6], Text, Gen.Dictionary(WellFormedText, Text)[0, 4], Gen.Bool, Gen.Bool, Gen.Double[0, 1], WellFormedText.Array[0, 2],
        (records, name, settings, isGraded, isPartial, threshold, answered) => Of(records, new RunHeader
        {
            Benchmark = name,
            Capability = name + "!",
            Model = name + "?",
            AnsweredModels = answered,
            Settings = settings,
            Fingerprint = Fingerprint.Of(name, settings),
            Kind = isGraded ? MetricKind.Graded : MetricKind.Binary,
            LowerIsBetter = isPartial,
            Threshold = threshold,
            Gate = isGraded ? GateLimits.None : new GateLimits { MaxDrop = threshold, MaxErrors = threshold, MinOverlap = 0.9, Alpha = 0.05, EverySample = isPartial, MinScore = threshold },
            Samples = 0,
            IsPartial = isPartial,
            Extent = isPartial ? new Extent(isGraded ? 6 : null, new Shard(2, 4)) : Extent.Whole,
        }));

    /// <summary>Half a surrogate pair cannot be a part of UTF-8 text; it is written as U+FFFD.</summary>
    public static string WellFormed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static BenchmarkRun Of(IEnumerable<SampleRecord> records, RunHeader header)
    {
        SampleRecord[] unique = [.. records.DistinctBy(r => r.Id).OrderBy(r => r.Id, StringComparer.Ordinal)];
        return new BenchmarkRun(header with { Samples = unique.Length }, unique);
    }
}
