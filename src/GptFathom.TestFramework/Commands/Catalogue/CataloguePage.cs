namespace GptFathom.Commands.Catalogue;

/// <summary>The catalogue as a Markdown page: a table a suite, ordered by capability.</summary>
internal static class CataloguePage
{
    private const string Introduction =
        """
        # Benchmarks

        This page is written by the command `catalogue`. `--fathom-suite NAME` selects a suite for a run, or several, or single benchmarks by their ids, separated by
        commas. `fathom fetch ID` (`dotnet run -- fetch ID` in a project of your own) brings a benchmark's data from their source into the data folder; the licence
        is that of the data, which are no part of this repository.

        - **samples**: of the evaluated split. **shots**: exemplars before each question; "all" are as many as the dataset has for the group; **CoT**: they reason
          step by step, or the template asks for it.
        - **decoding**: the limit of the reply in tokens, the temperature, and how many stop texts there are. **repeats**: how often each sample is asked.
        - **template**: `Templates/NAME.json`. **options**: in which order the options of a multiple-choice question are shown; without a rule, as in the dataset.
        - **metric**: how the answer is found in the reply → what judges it.
        - **fingerprint**: the first 8 digits of the hash over everything declared, exemplars included, as in the snapshots of a run. Runs with different fingerprints
          are not compared. It is told where the data, exemplars included, were at hand when the page was written; else it "needs its data". What is judged by models
          of the configuration "needs its models", and what the body decides alone is known "after a run".

        """;

    private const string Columns = "| benchmark | samples | shots | CoT | decoding | repeats | template | options | metric | source | licence | fingerprint |";

    private const string Rule = "| --- | --: | --: | --- | --- | --: | --- | --- | --- | --- | --- | --- |";

    public static string Write(IReadOnlyList<CatalogueEntry> entries)
    {
        List<string> lines = [Introduction.ReplaceLineEndings("\n")];
        foreach (IGrouping<string?, CatalogueEntry> suite in entries.GroupBy(e => e.Suite).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            lines.AddRange([suite.Key is null ? "## Without a suite" : $"## Suite {Escape(suite.Key)}", "", Columns, Rule]);
            foreach (IGrouping<string, CatalogueEntry> capability in suite.GroupBy(e => e.Capability).OrderBy(c => c.Key, StringComparer.Ordinal))
            {
                lines.Add($"| **{Escape(capability.Key)}** |{string.Concat(Enumerable.Repeat("  |", 11))}");
                lines.AddRange(capability.OrderBy(e => e.Id, StringComparer.Ordinal).Select(Row));
            }
            lines.Add("");
        }
        return string.Join('\n', lines[..^1]) + "\n";
    }

    private static string Row(CatalogueEntry entry)
    {
        string[] cells =
        [
            Escape(entry.Id), entry.Samples, entry.Shots, entry.ChainOfThought ? "yes" : "", entry.Decoding, entry.Repeats == 1 ? "" : $"{entry.Repeats}",
            Escape(entry.Template), Escape(entry.Options), new UntrustedText(entry.Metric).ForMarkdown(), Source(entry), Escape(entry.Licence), entry.Fingerprint,
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string Source(CatalogueEntry entry)
    {
        string?[] parts =
        [
            entry.Paper is not { } paper ? null : paper.ArXiv is { } number ? $"[{Escape(paper.Authors)}](https://arxiv.org/abs/{number})" : Escape(paper.Authors),
            entry.Homepage is { } homepage ? $"[data]({homepage.AbsoluteUri})" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string Escape(UntrustedText text) => text.ForMarkdown(80);
}
