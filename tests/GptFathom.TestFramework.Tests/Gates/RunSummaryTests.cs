using GptFathom.Gates;
using GptFathom.Reports;
using Xunit;

namespace GptFathom.Tests.Gates;

public class RunSummaryTests
{
    private static readonly Relaxation Fewer = new("gsm8k", RelaxationKind.Samples, "1 fewer sample: 7"), Missing = new("new", RelaxationKind.Missing, "no accepted run");

    [Theory]
    [InlineData(true, true, "Failed")]
    [InlineData(false, true, "Passed")]
    [InlineData(true, false, "Passed")]
    [InlineData(false, false, "Passed")]
    public void What_is_loosened_fails_a_run_that_held_where_it_shall_and_a_missing_accepted_run_alone_does_not(bool failOnLoosened, bool isLoosened, string result)
    {
        GatePolicy policy = new() { IsContinuousIntegration = failOnLoosened };
        RunVerdict run = Judge(policy, isLoosened ? [Missing, Fewer] : [Missing]);
        Assert.Equal((Verdict.Held, result), (run.Run.Verdict, run.Run.ToResult(policy).ToString()));
        Assert.Equal(result == "Failed", run.Run.LoosenedFails);
    }

    [Fact]
    public void Every_face_lists_what_is_loosened_and_says_what_follows()
    {
        foreach (bool fails in new[] { true, false })
        {
            RunVerdict run = Judge(new() { IsContinuousIntegration = fails }, [Missing, Fewer]);
            string consequence = fails ? "The run fails because the gate was loosened" : "On a build server the run fails because the gate was loosened";
            foreach (string face in new[] { VerdictText.Run(run.Run), VerdictText.Table(run) })
            {
                Assert.Contains("Loosened: gsm8k: 1 fewer sample: 7.\n", face, StringComparison.Ordinal);
                Assert.Contains("Loosened: new: no accepted run.\n", face, StringComparison.Ordinal);
                Assert.Contains(consequence, face, StringComparison.Ordinal);
            }
            string page = VerdictMarkdown.Write(run);
            Assert.Contains("### Loosened\n\n- new: no accepted run\n- gsm8k: 1 fewer sample: 7\n", page, StringComparison.Ordinal);
            Assert.Contains(consequence, page, StringComparison.Ordinal);
            RunSummary read = VerdictJson.Read(VerdictJson.Write(run)).Run;
            Assert.Equal([Missing, Fewer], read.Loosened);
            Assert.Equal(fails, read.LoosenedFails);
        }
    }

    [Fact]
    public void Nothing_follows_where_only_an_accepted_run_is_missing() =>
        Assert.DoesNotContain("loosened,", VerdictText.Run(Judge(new(), [Missing]).Run), StringComparison.Ordinal);

    [Fact]
    public void However_much_is_loosened_reports_stay_short_and_harmless()
    {
        const string hostile = "x\n::error::pwned |<img>";
        RunVerdict run = Judge(new(), [.. Enumerable.Range(0, 500).Select(i => new Relaxation(hostile, RelaxationKind.Samples, $"{i} {hostile}"))]);
        string text = VerdictText.Run(run.Run), page = VerdictMarkdown.Write(run);
        Assert.InRange(text.Split('\n').Length, 20, 30);
        Assert.InRange(page.Split('\n').Length, 20, 60);
        Assert.Contains("480 more", text, StringComparison.Ordinal);
        Assert.DoesNotContain("::error", text + page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_face_says_that_only_a_part_was_run()
    {
        RunVerdict run = Gate.Judge([TestRuns.Input(TestRuns.Changed(0, 0, 20), "gsm8k") with { Extent = "limited to 6 of 20" }], new());
        Assert.Equal(["gsm8k: limited to 6 of 20"], run.Run.PartlyRun);
        Assert.Contains("Only a part was run (gsm8k: limited to 6 of 20).", VerdictText.Run(run.Run), StringComparison.Ordinal);
        Assert.EndsWith(" Limited to 6 of 20.", VerdictText.Line(run.Benchmarks[0], default), StringComparison.Ordinal);
        Assert.Contains("Only a part was run (gsm8k: limited to 6 of 20).", VerdictMarkdown.Write(run), StringComparison.Ordinal);
        Assert.Equal("limited to 6 of 20", VerdictJson.Read(VerdictJson.Write(run)).Benchmarks[0].Extent);
    }

    [Fact]
    public void A_capability_names_the_benchmarks_that_were_not_judged()
    {
        RunVerdict run = Judge(new(), []).LeavingOut([("mmlu", "Knowledge"), ("math", "Math")]);
        Assert.Equal(["math"], run.Capabilities.Single(c => c.Id == "Math").LeftOut);
        Assert.EndsWith(" Left out: math.", VerdictText.Line(run.Capabilities[0], default), StringComparison.Ordinal);
    }

    private static RunVerdict Judge(GatePolicy policy, IReadOnlyList<Relaxation> loosened) => Gate.Judge([TestRuns.Input(TestRuns.Changed(0, 0, 20), "gsm8k")], policy, loosened);
}
