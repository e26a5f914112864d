using System.Reflection;
using System.Text.Json;
using GptFathom.Commands;
using GptFathom.Platform;
using GptFathom.Runtime;
using Xunit;
using Xunit.Runner.Common;
using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Scenarios.Support;

/// <summary>A test application that runs within this process: its tests with the exit codes of the test platform, its commands with those of a shell.</summary>
/// <param name="assembly">The test assembly.</param>
/// <param name="output">The folder that it was built into.</param>
internal sealed class TestApplication(Assembly assembly, string output) : ITestApplication
{
    private const int NothingRan = 8;
    private const int BadOptions = 5;

    /// <summary>Runs the tests.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="results">The folder of the results.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="environment">All environment variables; none by default.</param>
    public async Task<TestRun> TestAsync(string folder, string results, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        GivenOptions options = new(arguments);
        if (await options.ProblemAsync() is { } problem) return Run(BadOptions, problem, []);
        FathomHost host = HostOf(folder, environment);
        host.CommandLine = FathomOptions.Read(options, folder);
        host.Reports.ResultsFolder = results;
        // What xunit knows of this test must not reach the tests within.
        return await Task.Run(() => RunAsync(host, options));

        async Task<TestRun> RunAsync(FathomHost host, GivenOptions options)
        {
            ResultSink sink = new();
            string listed = await DriveAsync(host, options, sink);
            if (options.IsOptionSet("list-tests")) return Run(0, listed, []);
            IReadOnlyList<CaseResult> tests = sink.Results;
            return Run(tests.Count == 0 ? NothingRan : tests.Any(t => t.IsFailed) ? 2 : 0, Console(tests, host.Reports.Take()), tests);
        }

        TestRun Run(int exitCode, string output, IReadOnlyList<CaseResult> tests) =>
            new(exitCode, output, "", results, new TestResults(tests, tests.Any(t => t.IsFailed) ? "Failed" : "Completed"));
    }

    /// <summary>Runs the tests or a command, whichever the arguments say.</summary>
    /// <inheritdoc cref="TestAsync" path="/param" />
    public async Task<ProcessResult> RunAsync(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        string[] given = [.. arguments];
        if (!FathomCommands.Handles(given)) return await TestAsync(folder, Path.Combine(output, "TestResults"), given, environment);
        using StringWriter console = new(), error = new();
        CommandContext context = new(HostOf(folder, environment).Options(assembly), assembly, console);
        int exitCode = await Task.Run(() => FathomCommands.RunAsync(given, context, error));
        return new ProcessResult(exitCode, console.ToString(), error.ToString());
    }

    private FathomHost HostOf(string folder, IReadOnlyDictionary<string, string?>? environment) => new(new ProcessState
    {
        Environment = environment ?? new Dictionary<string, string?>(),
        CurrentFolder = folder,
        OutputFolder = output,
        Executable = Path.Combine(output, assembly.GetName().Name!),
    });

    /// <summary>Finds and runs the tests, or finds them for a list.</summary>
    private async Task<string> DriveAsync(FathomHost host, GivenOptions options, ResultSink sink)
    {
        TestContext.SetForInitialization(null, diagnosticMessages: false, internalDiagnosticMessages: false);
        await using FathomTestFramework framework = new(null, host);
        InProcessFrontController controller = new(framework, assembly, null);
        TestAssemblyConfiguration configuration = new() { PreEnumerateTheories = true };
        CaseFilter filter = new(options);
        string name = assembly.GetName().Name!;
        using CancellationTokenSource end = new();
        if (!options.TryGetOptionArgumentList("list-tests", out string[]? format))
        {
            await controller.FindAndRun(
                sink, TestFrameworkOptions.ForDiscovery(configuration), TestFrameworkOptions.ForExecution(configuration), testCase => filter.Takes(name, testCase), end);
            return "";
        }
        List<ITestCase> found = [];
        await controller.Find(sink, TestFrameworkOptions.ForDiscovery(configuration), testCase => filter.Takes(name, testCase), end, null, (testCase, isSelected) =>
        {
            if (isSelected) found.Add(testCase);
            return new(true);
        });
        return format is ["json"]
            ? JsonSerializer.Serialize(new { tests = found.Select(testCase => new { displayName = testCase.TestCaseDisplayName, uid = testCase.UniqueID }) })
            : string.Join('\n', found.Select(testCase => testCase.TestCaseDisplayName));
    }

    private static string Console(IEnumerable<CaseResult> tests, IEnumerable<Report> reports) => string.Join(
        '\n', [.. tests.Where(t => !t.IsPassed).Select(t => $"{t.Outcome} {t.Name}\n{t.Text}"), .. reports.Where(r => r.File is null).Select(r => r.Text)]);
}
