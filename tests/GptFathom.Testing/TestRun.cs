using System.Text.Json;
using Xunit;

namespace GptFathom.Testing;

/// <summary>A finished run of tests with all its faces: exit code, console, results of tests, JSON and Markdown.</summary>
/// <param name="Folder">Where its reports are.</param>
/// <param name="Tests">The results of its tests.</param>
public sealed record TestRun(int ExitCode, string Output, string Error, string Folder, TestResults Tests) : ProcessResult(ExitCode, Output, Error)
{
    public bool HasVerdict => File.Exists(Path.Combine(Folder, "fathom-verdict.json"));

    public VerdictFile Verdict => new(Path.Combine(Folder, "fathom-verdict.json"));

    public SummaryFile Summary => new(Path.Combine(Folder, "fathom-summary.md"));

    /// <summary>The run ended with this verdict, and no face says anything else.</summary>
    /// <param name="verdict">Of the run.</param>
    /// <param name="isRed">Whether the process fails.</param>
    public void EndsWith(string verdict, bool isRed)
    {
        Assert.True(Verdict.RunVerdict == verdict, $"expected {verdict}, not {Verdict.RunVerdict}; {Everything}");
        Assert.Equal(verdict, Summary.RunVerdict);
        AgreeOn("run", $"Run: {verdict}");
        foreach (JsonElement judgement in Verdict.Judgements)
        {
            (string id, string of) = (VerdictFile.IdOf(judgement), VerdictFile.VerdictOf(judgement));
            Assert.Equal(of, Summary.VerdictOf(id));
        }
        foreach (JsonElement benchmark in Verdict.Benchmarks) AgreeOn(benchmark, "{0}/gate");
        foreach (JsonElement capability in Verdict.Capabilities) AgreeOn(capability, "capability/{0}");
        Assert.Equal(isRed, Tests["run"].IsFailed);
        IsRed(isRed);
    }

    /// <summary>Exit code, console and results of tests tell the same.</summary>
    public void IsRed(bool isRed)
    {
        ExitsWith(isRed ? 2 : 0);
        Assert.Equal(isRed, Tests.Failed.Any());
        Assert.Equal(isRed ? "Failed" : "Completed", Tests.Outcome);
        Assert.All(Tests.Failed, failed => Assert.Contains(failed.Name, Output, StringComparison.Ordinal));
    }

    /// <summary>These tests failed, and no other.</summary>
    public void Fails(params IEnumerable<string> names) => Assert.Equal(names.Order(StringComparer.Ordinal), Tests.Failed.Select(f => f.Name).Order(StringComparer.Ordinal));

    /// <summary>Something kept all benchmarks from running: one gate fails and says it, and no other test does.</summary>
    public void IsStoppedBy(params IEnumerable<string> parts)
    {
        IsRed(true);
        ShowsNoStackTrace();
        CaseResult gate = Assert.Single(Tests.Failed);
        Assert.Matches("^(run|[a-z]+/gate)$", gate.Name);
        Assert.Equal(("Incomplete", "Incomplete"), (Verdict.RunVerdict, Summary.RunVerdict));
        Assert.All(parts, part => Assert.Contains(part, gate.Message, StringComparison.Ordinal));
    }

    private void AgreeOn(JsonElement judgement, string gate)
    {
        (string id, string verdict) = (VerdictFile.IdOf(judgement), VerdictFile.VerdictOf(judgement));
        // A benchmark that could not be read says what is wrong in place of its verdict.
        bool isUnread = verdict == "Incomplete" && judgement.GetProperty("candidate").ValueKind == JsonValueKind.Null
            && judgement.TryGetProperty("candidateOutcomes", out JsonElement outcomes) && outcomes.ValueKind == JsonValueKind.Null;
        AgreeOn(gate.Replace("{0}", id, StringComparison.Ordinal), $"{id}: {(isUnread ? judgement.GetProperty("reason").GetString() : verdict)}");
    }

    private void AgreeOn(string gate, string words)
    {
        CaseResult result = Tests[gate];
        // xunit puts the type of the failure in front.
        Assert.StartsWith(words, (result.IsFailed ? result.Message : result.Output).Replace("GptFathom.GateFailedException : ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        // Of a gate that passed, dotnet test shows nothing but the count.
        if (!result.IsPassed) Assert.Contains(words, Output, StringComparison.Ordinal);
    }
}
