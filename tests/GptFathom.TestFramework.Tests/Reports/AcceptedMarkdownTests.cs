using CsCheck;
using GptFathom.Reports;
using GptFathom.Snapshots;
using GptFathom.Tests.Snapshots;
using Xunit;

namespace GptFathom.Tests.Reports;

public sealed class AcceptedMarkdownTests
{
    [Fact]
    public void A_page_has_scores_groups_and_what_changed()
    {
        BenchmarkRun before = FewRecords.Of(
            FewRecords.Record("a", 1, "4", "sums"), FewRecords.Record("b", 1, "5", "sums"), FewRecords.Record("c", 0, "6"), FewRecords.Record("gone", 0));
        BenchmarkRun now = FewRecords.Of(
            FewRecords.Record("a", 1, "four", "sums"), FewRecords.Record("b", 0, "7", "sums"), FewRecords.Record("c", 0, "6") with { Hash = "0123456789abcdef0123456789abcdef" },
            FewRecords.Record("new", null));
        Assert.Equal(
            """
            # sums

            Accepted run of **demo-1**. Capability Math, fingerprint `5feceb66`.

            | samples | score % | answered | no answer | truncated | refused | errors |
            | --: | --: | --: | --: | --: | --: | --: |
            | 4 | 25.0 | 3 | 0 | 0 | 0 | 1 |

            **Loosened** against the run accepted before:

            - 1 fewer sample: gone
            - 1 changed sample: c

            | group | samples | score % |
            | :-- | --: | --: |
            | sums | 2 | 50.0 |

            ## Against the run of demo-1 accepted before

            Score 50.0 → 25.0 %.

            | sample | before | now | |
            | :-- | :-- | :-- | :-- |
            | b | 100.0: 5 | 0.0: 7 | |
            | c | 0.0: 6 | 0.0: 6 | content changed |
            | new |  | error | added |
            | gone | 0.0: answered |  | removed |

            """,
            AcceptedMarkdown.Write(now, before));
    }

    [Fact]
    public void The_first_accepted_run_is_compared_with_nothing_and_an_equal_one_changes_nothing()
    {
        Assert.DoesNotContain("Against", AcceptedMarkdown.Write(FewRecords.Run, null), StringComparison.Ordinal);
        Assert.EndsWith("No sample changed.\n", AcceptedMarkdown.Write(FewRecords.Run, FewRecords.Run), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_stays_below_200_lines_however_much_there_is()
    {
        BenchmarkRun before = Many("a", 0), now = Many("b", 1);
        string[] lines = AcceptedMarkdown.Write(now with { Records = [.. now.Records, .. Many("a", 1).Records] }, before).Split('\n');
        Assert.InRange(lines.Length, 150, 200);
        Assert.Contains(lines, line => line.EndsWith("more.", StringComparison.Ordinal));

        static BenchmarkRun Many(string prefix, double score) =>
            FewRecords.Of([.. Enumerable.Range(0, 3000).Select(i => FewRecords.Record($"{prefix}{i:D4}", score, "x", $"g{i % 500:D3}"))]);
    }

    [Fact]
    public void Hostile_names_and_answers_make_neither_lines_nor_cells_nor_markup()
    {
        const string hostile = "a|b\n# c <img src=x onerror=alert(1)> [d](javascript:e) `f` ::error::g";
        BenchmarkRun run = FewRecords.Of(FewRecords.Record(hostile, 1, hostile, hostile));
        run = run with { Header = run.Header with { Benchmark = hostile, Model = hostile, Capability = hostile } };
        string page = AcceptedMarkdown.Write(run, FewRecords.Of(FewRecords.Record(hostile, 0, hostile)));
        foreach (string harmful in new[] { "\n# c", "<img", "[d](", "::error", " `f`" }) Assert.DoesNotContain(harmful, page, StringComparison.Ordinal);
        Assert.All(page.Split('\n').Where(l => l.StartsWith("| a", StringComparison.Ordinal)), row => Assert.InRange(Cells(row), 3, 4));
    }

    [Fact]
    public void A_fingerprint_that_someone_shortened_is_shown_as_it_is() => Assert.Contains(
        "fingerprint `f`.", AcceptedMarkdown.Write(FewRecords.Run with { Header = FewRecords.Header with { Fingerprint = "f" } }, null), StringComparison.Ordinal);

    [Fact]
    public void Any_run_has_a_page() => Gen.Select(AnyRun.Runs, AnyRun.Runs).Sample((run, before) =>
    {
        if (run.Records.Count > 0) Assert.InRange(AcceptedMarkdown.Write(run, before).Split('\n').Length, 8, 200);
    });

    private static int Cells(string row) => row.Replace("\\\\", "", StringComparison.Ordinal).Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|') - 1;
}
