using System.Text.Json;
using GptFathom.Gates;
using GptFathom.Reports;
using GptFathom.Tests.Gates;
using Xunit;

namespace GptFathom.Tests.Reports;

public class VerdictJsonTests
{
    private static readonly RunVerdict Run = Gate.Judge(
    [
        TestRuns.Input(TestRuns.Changed(20, 0, 20), "humaneval", "Coding"), TestRuns.Input(TestRuns.Changed(0, 20, 20), "gsm8k", "Math"),
        TestRuns.Input(null, TestRuns.Binary("110"), "new", "Math"),
        TestRuns.Input(TestRuns.Changed(2, 1, 7).Baseline.WithGroups(i => $"g{i % 3}"),
            TestRuns.Changed(2, 1, 7).Candidate.WithGroups(i => $"g{i % 3}"), "mmlu", "Knowledge"),
    ], new());

    [Fact]
    public void The_keys_are_those_of_the_contract_in_their_order()
    {
        using JsonDocument json = JsonDocument.Parse(VerdictJson.Write(Run));
        JsonElement root = json.RootElement;
        Assert.Equal(["schemaVersion", "benchmarks", "capabilities", "run"], Keys(root));
        Assert.Equal(2, root.GetProperty("schemaVersion").GetInt32());
        Assert.Equal(
        [
            "id", "n", "baseline", "candidate", "difference", "interval", "gained", "lost", "p", "adjustedP", "family", "minimumDetectableDrop", "verdict", "reason",
            "capability", "extent", "microBaseline", "microCandidate", "groups", "baselineOutcomes", "candidateOutcomes", "added", "removed", "changed", "changes",
        ], Keys(root.GetProperty("benchmarks")[0]));
        Assert.Equal(["verdict", "names", "others", "seesaw", "partlyRun", "loosened", "loosenedFails", "correction", "promise"], Keys(root.GetProperty("run")));
    }

    [Fact]
    public void Numbers_are_unrounded_and_nothing_is_null()
    {
        using JsonDocument json = JsonDocument.Parse(VerdictJson.Write(Run));
        JsonElement benchmarks = json.RootElement.GetProperty("benchmarks"), mmlu = benchmarks[2];
        Assert.Equal("Regressed", benchmarks[1].GetProperty("verdict").GetString());
        Assert.Equal(Math.Pow(2, -19), benchmarks[1].GetProperty("p").GetDouble(), 1e-19);
        Assert.Equal(Run.Benchmarks[2].Candidate, mmlu.GetProperty("candidate").GetDouble());
        Interval interval = Run.Benchmarks[2].Interval!.Value;
        Assert.Equal([interval.Low, interval.High], mmlu.GetProperty("interval").EnumerateArray().Select(e => e.GetDouble()));
        Assert.Equal(3, mmlu.GetProperty("groups").GetArrayLength());
        Assert.All((string[])["baseline", "difference", "interval", "p", "adjustedP", "family", "minimumDetectableDrop"],
            key => Assert.Equal(JsonValueKind.Null, benchmarks[3].GetProperty(key).ValueKind));
    }

    [Fact]
    public void Reading_and_writing_again_gives_the_same_text()
    {
        string text = VerdictJson.Write(Run);
        Assert.Equal(text, VerdictJson.Write(VerdictJson.Read(text)));
    }

    [Fact]
    public void A_verdict_from_before_two_members_were_renamed_is_read()
    {
        string text = VerdictJson.Write(Run);
        string first = text.Replace("\"schemaVersion\": 2", "\"schemaVersion\": 1", StringComparison.Ordinal)
            .Replace("\"adjustedP\"", "\"pHolm\"", StringComparison.Ordinal)
            .Replace("\"minimumDetectableDrop\"", "\"smallestVisibleDrop\"", StringComparison.Ordinal);
        Assert.Contains("\"pHolm\": ", first, StringComparison.Ordinal);
        Assert.Equal(text, VerdictJson.Write(VerdictJson.Read(first)));
    }

    [Theory]
    [InlineData("{"), InlineData("null"), InlineData("{\"schemaVersion\":3}"), InlineData("{\"schemaVersion\":2}"), InlineData("{\"schemaVersion\":1}"), InlineData("[]")]
    public void Anything_else_is_refused(string text) => Assert.Throws<FathomException>(() => VerdictJson.Read(text));

    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];
}
