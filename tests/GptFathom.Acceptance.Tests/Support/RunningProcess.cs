using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace GptFathom.Acceptance.Support;

/// <summary>A process that was started, with its output gathered.</summary>
internal sealed partial class RunningProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private RunningProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <param name="folder">Where it starts.</param>
    /// <param name="file">The executable.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="environment">Variables beside those of a plain shell; null takes one away.</param>
    public static RunningProcess Start(string folder, string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        ProcessStartInfo start = new(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (string name in start.Environment.Keys.Where(IsOfThisRun).ToArray()) start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["TESTINGPLATFORM_TELEMETRY_OPTOUT"] = "1";
        // Short processes, and many of them: code that measures itself to get faster later never pays.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>()) start.Environment[name] = value;
        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return new RunningProcess(process);
    }

    public static async Task<ProcessResult> RunAsync(
        string folder, string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        using RunningProcess process = Start(folder, file, arguments, environment);
        return await process.EndAsync();
    }

    public async Task<ProcessResult> EndAsync()
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return new ProcessResult(_process.ExitCode, Colours().Replace(await _output, ""), Colours().Replace(await _error, ""));
    }

    /// <summary>Ctrl+C.</summary>
    public async Task InterruptAsync()
    {
        using Process kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>kill -9.</summary>
    public void Kill() => _process.Kill(entireProcessTree: false);

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    // What the test run around us was started with says nothing about the run inside.
    private static bool IsOfThisRun(string name) =>
        name is "CI" or "TF_BUILD"
        || name.StartsWith("FATHOM_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("TESTINGPLATFORM_", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\e\[[0-9;]*m", RegexOptions.NonBacktracking)]
    private static partial Regex Colours();
}
