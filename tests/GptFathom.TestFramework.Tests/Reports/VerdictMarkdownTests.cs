using GptFathom.Gates;
using GptFathom.Reports;
using GptFathom.Snapshots;
using GptFathom.Tests.Gates;
using Xunit;

namespace GptFathom.Tests.Reports;

public class VerdictMarkdownTests
{
    [Fact]
    public void The_most_urgent_comes_first_with_what_changed()
    {
        string text = VerdictMarkdown.Write(Gate.Judge(
            [TestRuns.Input(TestRuns.Changed(20, 0, 20), "humaneval", "Coding"), TestRuns.Input(TestRuns.Changed(0, 20, 20), "gsm8k", "Math")], new()));
        string[] lines = text.Split('\n');
        Assert.Equal("## GptFathom: Regressed", lines[0]);
        Assert.Contains("**Seesaw: Math +50.0 improved while Coding −50.0 regressed (points).**", lines);
        string first = lines.First(l => l.StartsWith("| ", StringComparison.Ordinal) && l.Contains("100.0", StringComparison.Ordinal));
        Assert.StartsWith("| humaneval | Regressed | 40 | 100.0 | 50.0 | −50.0 | ", first, StringComparison.Ordinal);
        Assert.Contains("lost s00000, s00001", text, StringComparison.Ordinal);
        Assert.Contains("and 10 more", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_run_stays_within_200_lines()
    {
        BenchmarkRun baseline = TestRuns.Binary(new('1', 80)).WithGroups(i => $"g{i}"), candidate = TestRuns.Binary(new('0', 80)).WithGroups(i => $"g{i}");
        RunVerdict many = Gate.Judge([.. Enumerable.Range(0, 150).Select(i => TestRuns.Input(baseline, candidate, $"b{i}", $"c{i}"))],
            new() { Permutations = 999 });
        Assert.InRange(VerdictMarkdown.Write(many).Split('\n').Length, 100, 200);
        Assert.InRange(VerdictMarkdown.Write(Gate.JudgeByGroup(TestRuns.Input(baseline, candidate), new())).Split('\n').Length, 40, 200);
    }

    [Fact]
    public void Hostile_names_break_no_table()
    {
        const string name = "a|b<img src=x>`\n| c";
        string[] rows = [.. VerdictMarkdown.Write(Gate.Judge([TestRuns.Input(TestRuns.Changed(20, 0), name, name)], new())).Split('\n').Where(l => l.StartsWith('|'))];
        Assert.All(rows, row => Assert.Equal(13, row.Replace(@"\|", "", StringComparison.Ordinal).Count(c => c == '|')));
        Assert.All(rows, row => Assert.DoesNotContain('<', row));
    }
}
