using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace GptFathom.Acceptance.Support;

/// <summary>Runs of tests in processes of their own. Console and TRX of each tell the same.</summary>
internal static partial class TestProcess
{
    private const string TrxName = "run.trx";

    /// <summary><c>dotnet test</c> on a project.</summary>
    public static Task<TestRun> RunAsync(
        string folder, string project, string results, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        string[] test = ["test", "--project", project, "--no-build", "--configuration", Repository.Configuration];
        return RunAsync(folder, "dotnet", test, results, arguments, environment);
    }

    /// <param name="folder">Where the process starts.</param>
    /// <param name="file">The executable.</param>
    /// <param name="first">What comes before everything else.</param>
    /// <param name="results">The folder of the results.</param>
    /// <param name="arguments">What the test adds.</param>
    /// <param name="environment">Variables beside those of a plain shell.</param>
    public static async Task<TestRun> RunAsync(
        string folder, string file, IEnumerable<string> first, string results, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment)
    {
        string[] report = ["--report-trx", "--report-trx-filename", TrxName, "--results-directory", results];
        ProcessResult result = await RunningProcess.RunAsync(folder, file, [.. first, .. report, .. arguments], environment);
        string trx = Path.Combine(results, TrxName);
        Assert.True(File.Exists(trx), $"no TRX; {result.Everything}");
        TestRun run = new(result.ExitCode, result.Output, result.Error, results, TrxFile.Read(trx));
        if (run.ExitCode is 0 or 2) Assert.Equal(Counts(run.Tests.All), Totals(run.Output));
        return run;
    }

    private static (int Total, int Failed, int Succeeded, int Skipped) Counts(IReadOnlyList<CaseResult> tests) =>
        (tests.Count, tests.Count(t => t.IsFailed), tests.Count(t => t.IsPassed), tests.Count(t => t.IsSkipped));

    private static (int Total, int Failed, int Succeeded, int Skipped) Totals(string output)
    {
        MatchCollection lines = TotalLines().Matches(output);
        return (Of("total"), Of("failed"), Of("succeeded"), Of("skipped"));

        int Of(string name) => int.Parse(lines.Last(m => m.Groups["name"].Value == name).Groups["count"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^  (?<name>total|failed|succeeded|skipped): (?<count>\d+)\r?$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex TotalLines();
}
