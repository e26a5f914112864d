using System.Text.RegularExpressions;
using GptFathom.Acceptance.Reading;
using Xunit;

namespace GptFathom.Acceptance.Support;

/// <summary>A finished <c>dotnet test</c> with all its faces: exit code, console, TRX, JSON and Markdown.</summary>
internal sealed partial record TestRun(int ExitCode, string Output, string Error, string Results) : ProcessResult(ExitCode, Output, Error)
{
    private const string Trxname = "run.trx";

    public TrxFile Trx { get; } = new(Path.Combine(Results, Trxname));

    public bool HasVerdict => File.Exists(Path.Combine(Results, "fathom-verdict.json"));

    public VerdictFile Verdict => new(Path.Combine(Results, "fathom-verdict.json"));

    public SummaryFile Summary => new(Path.Combine(Results, "fathom-summary.md"));

    public static async Task<TestRun> OfAsync(
        string folder, string project, string results, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        string[] test = ["test", "--project", project, "--no-build", "--configuration", Repository.Configuration];
        return await OfAsync(folder, "dotnet", test, results, arguments, environment);
    }

    /// <param name="folder">Where the process starts.</param>
    /// <param name="file">The executable.</param>
    /// <param name="first">What comes before everything else.</param>
    /// <param name="results">The folder of the results.</param>
    /// <param name="arguments">What the scenario adds.</param>
    /// <param name="environment">Variables beside those of a plain shell.</param>
    public static async Task<TestRun> OfAsync(
        string folder, string file, IEnumerable<string> first, string results, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment)
    {
        string[] report = ["--report-trx", "--report-trx-filename", Trxname, "--results-directory", results];
        ProcessResult result = await RunningProcess.RunAsync(folder, file, [.. first, .. report, .. arguments], environment);
        Assert.True(File.Exists(Path.Combine(results, Trxname)), $"no TRX; {result.Everything}");
        return new TestRun(result.ExitCode, result.Output, result.Error, results);
    }

    /// <summary>The run ended with this verdict, and no face says anything else.</summary>
    /// <param name="verdict">Of the run.</param>
    /// <param name="isRed">Whether the process fails.</param>
    public void EndsWith(string verdict, bool isRed)
    {
        Assert.True(Verdict.RunVerdict == verdict, $"expected {verdict}, not {Verdict.RunVerdict}; {Everything}");
        Assert.Equal(verdict, Summary.RunVerdict);
        AgreeOn("run", $"Run: {verdict}");
        foreach (System.Text.Json.JsonElement judgement in Verdict.Judgements)
        {
            (string id, string of) = (VerdictFile.IdOf(judgement), VerdictFile.VerdictOf(judgement));
            Assert.Equal(of, Summary.VerdictOf(id));
        }
        foreach (System.Text.Json.JsonElement benchmark in Verdict.Benchmarks) AgreeOn(benchmark, "{0}/gate");
        foreach (System.Text.Json.JsonElement capability in Verdict.Capabilities) AgreeOn(capability, "capability/{0}");
        Assert.Equal(isRed, Trx["run"].IsFailed);
        IsRed(isRed);
    }

    /// <summary>Exit code, console and TRX tell the same.</summary>
    public void IsRed(bool isRed)
    {
        ExitsWith(isRed ? 2 : 0);
        Assert.Equal(isRed, Trx.Failed.Any());
        Assert.Equal(isRed ? "Failed" : "Completed", Trx.Outcome);
        Assert.Equal((Trx.Results.Count, Trx.Failed.Count(), Trx.Results.Count(r => r.IsPassed), Trx.Results.Count(r => r.IsSkipped)), ConsoleTotals());
        Assert.All(Trx.Failed, failed => Assert.Contains(failed.Name, Output, StringComparison.Ordinal));
    }

    /// <summary>These tests failed, and no other.</summary>
    public void Fails(params IEnumerable<string> names) => Assert.Equal(names.Order(StringComparer.Ordinal), Trx.Failed.Select(f => f.Name).Order(StringComparer.Ordinal));

    /// <summary>Something kept all benchmarks from running: one gate fails and says it, and no other test does.</summary>
    public void IsStoppedBy(params IEnumerable<string> parts)
    {
        IsRed(true);
        ShowsNoStackTrace();
        TrxResult gate = Assert.Single(Trx.Failed);
        Assert.Matches("^(run|[a-z]+/gate)$", gate.Name);
        Assert.Equal(("Incomplete", "Incomplete"), (Verdict.RunVerdict, Summary.RunVerdict));
        Assert.All(parts, part => Assert.Contains(part, gate.Message, StringComparison.Ordinal));
    }

    private void AgreeOn(System.Text.Json.JsonElement judgement, string gate)
    {
        (string id, string verdict) = (VerdictFile.IdOf(judgement), VerdictFile.VerdictOf(judgement));
        // A benchmark that could not be read says what is wrong in place of its verdict.
        bool isUnread = verdict == "Incomplete" && judgement.GetProperty("candidate").ValueKind == System.Text.Json.JsonValueKind.Null
            && judgement.TryGetProperty("candidateOutcomes", out System.Text.Json.JsonElement outcomes) && outcomes.ValueKind == System.Text.Json.JsonValueKind.Null;
        AgreeOn(gate.Replace("{0}", id, StringComparison.Ordinal), $"{id}: {(isUnread ? judgement.GetProperty("reason").GetString() : verdict)}");
    }

    private void AgreeOn(string gate, string words)
    {
        TrxResult result = Trx[gate];
        // xunit puts the type of the failure in front.
        Assert.StartsWith(words, (result.IsFailed ? result.Message : result.Output).Replace("GptFathom.GateFailedException : ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        // Of a gate that passed, dotnet test shows nothing but the count.
        if (!result.IsPassed) Assert.Contains(words, Output, StringComparison.Ordinal);
    }

    private (int Total, int Failed, int Succeeded, int Skipped) ConsoleTotals() => (Total("total"), Total("failed"), Total("succeeded"), Total("skipped"));

    private int Total(string name) => int.Parse(
        Totals().Matches(Output).Last(m => m.Groups["name"].Value == name).Groups["count"].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^  (?<name>total|failed|succeeded|skipped): (?<count>\d+)\r?$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Totals();
}
