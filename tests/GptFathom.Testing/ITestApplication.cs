namespace GptFathom.Testing;

/// <summary>A built test application.</summary>
public interface ITestApplication
{
    /// <summary>Runs the tests.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="results">The folder of the results.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="environment">Variables beside those of a plain shell.</param>
    Task<TestRun> TestAsync(string folder, string results, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null);

    /// <summary>Runs the tests or a command, whichever the arguments say.</summary>
    /// <inheritdoc cref="TestAsync" path="/param" />
    Task<ProcessResult> RunAsync(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null);
}
